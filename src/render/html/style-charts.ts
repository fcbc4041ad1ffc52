/** Marks of the drawings: told apart by shape first, then by shade. */
export const chartStyle = `
.bd{fill:var(--band);stroke:#7583b3;stroke-width:.7}
.spark .bd{stroke:none}
.ln{fill:none;stroke:var(--line);stroke-width:1.7;stroke-linejoin:round;stroke-linecap:round}
.ln.l3{stroke:var(--blue);stroke-width:3.4}
.spark .ln{stroke-width:1.1}
.mn{fill:none;stroke:var(--soft);stroke-width:1;stroke-dasharray:4 3}
.ax,.gr2{fill:none;stroke:var(--rule);stroke-width:1}
.gr{fill:none;stroke:var(--hair);stroke-width:1}
.pt{fill:var(--ink)}
.pv{fill:#fff;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:2.5 1.6}
.ly{fill:#fff;stroke:var(--line);stroke-width:1.5}
.t{fill:var(--blue);stroke:#fff;stroke-width:1}
.tp{fill:#fff;stroke:var(--blue);stroke-width:1.8}
.hx{fill:url(#hatch)}
.mk{stroke:var(--ink);stroke-width:2.4;fill:none}
.mk2,.wk{stroke:var(--ink);stroke-width:1.5;fill:none}
.b1{fill:var(--blue)}
.b2{fill:#b9c3df;stroke:var(--line);stroke-width:.8}
.b3{fill:#6f7fb3}
.f95{fill:none;stroke:var(--line);stroke-width:1.2}
.f99{fill:none;stroke:var(--line);stroke-width:1.2;stroke-dasharray:2 2.5}
.bm{fill:none;stroke:var(--ink);stroke-width:1;stroke-dasharray:9 4}
.lk{stroke:var(--rule);stroke-width:.8;fill:none}
.eb{stroke:var(--blue);stroke-width:2.6;fill:none}
.ct{fill:var(--band);stroke:var(--line);stroke-width:1;fill-rule:evenodd}
.ct.on{fill:#8c9bc7}
.tx{font:12px Arial,"Liberation Sans",sans-serif;fill:var(--ink)}
.tx.sm{font-size:11px;fill:var(--soft)}
.e{text-anchor:end}
.c{text-anchor:middle}
.bo{font-weight:700}
.halo{paint-order:stroke;stroke:#fff;stroke-width:3.5px;stroke-linejoin:round}
.iv{width:7rem;height:1.1rem;display:block}
`;
