/** Tables: horizontal rules only. Figures are the rule and stand to the right; texts (`x`) to the left. */
export const tableStyle = `
.tbl{margin:.75rem 0 1rem}
.tbl table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.25}
.tbl.close table{width:auto;max-width:100%}
.tbl.close thead th+th,.tbl.close td{padding-left:1.1rem}
.cap,figcaption{font-weight:700;padding-bottom:.3rem;font-size:.9375rem;line-height:1.3}
figcaption small{display:block;font-weight:400;color:var(--soft);font-size:.8125rem}
.tbl thead th{font-weight:400;text-align:right;vertical-align:bottom;border-top:1.5px solid var(--ink);border-bottom:1px solid var(--ink);padding:.25rem .35rem;background:#fff;font-size:.8125rem;line-height:1.2;overflow-wrap:normal}
.tbl thead .over{border-bottom:1px solid var(--hair);text-align:right}
.tbl thead td{border-top:1.5px solid var(--ink);border-bottom:0}
.tbl thead th.x{text-align:left}
.tbl td,.tbl tbody th{padding:.2rem .35rem;border-bottom:1px solid var(--hair);vertical-align:top;text-align:right}
.tbl td{font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
.tbl td.x,.tbl tbody th{text-align:left;white-space:normal}
.tbl td.w{overflow-wrap:anywhere}
.tbl td.s{white-space:nowrap}
.tbl tbody th{font-weight:400;min-width:6.5rem}
.tbl tr.grp th{background:var(--tint);font-weight:700;border-bottom:1px solid var(--rule);padding-top:.3rem}
.tbl tr.grp .calm{font-weight:400}
.tbl tr.tot td,.tbl tr.tot th{font-weight:700;border-top:1px solid var(--ink);border-bottom:1px solid var(--ink)}
.tbl td.m{font-weight:700}
.ph{display:none}
.tbl tr.flag td,.tbl tr.flag th{background:#eef1fb}
.tbl .spark{padding:.1rem .35rem;vertical-align:middle;width:4.9rem;text-align:left}
.spark svg{width:4.4rem;height:1.28rem;display:block}
.spark .iv{width:7rem}
.tbl .none{font-size:.875rem}
.na{padding:0 .3em;background:repeating-linear-gradient(135deg,#fff 0 2px,#d5d5d5 2px 3px);color:var(--ink);font-weight:700}
.so{font-style:italic;font-weight:400;color:var(--soft)}
.hid{border:1px solid var(--ink);padding:0 .3em;font-size:.92em}
.pr{font-size:.72em;font-weight:700;line-height:0;margin-left:.1em}
.scroll{overflow-x:auto;position:relative}
.hint{display:none;font-size:.75rem;color:var(--soft)}
.duo{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2rem;align-items:start}
.fig{margin:.75rem 0 1rem;break-inside:avoid}
.chart{width:100%;height:auto;display:block;max-width:33rem}
.chart.half{max-width:24rem}
.ramp{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.8125rem;color:var(--soft);margin:.3rem 0;align-items:center}
.ramp i{display:inline-block;width:1.6rem;height:1rem;vertical-align:-.15rem;border:1px solid var(--rule);margin-right:.35rem}
.heats{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.75rem 1.5rem}
.heats.thin{grid-template-columns:repeat(4,minmax(0,1fr))}
.heats.one{grid-template-columns:minmax(0,1fr)}
.heat{border-collapse:separate;border-spacing:1px;width:100%;font-size:.8125rem;table-layout:fixed}
.heat th{font-weight:400;text-align:left;padding:0 .15rem;white-space:nowrap;font-size:.75rem;color:var(--soft);overflow-wrap:normal}
.heat thead th{text-align:center;vertical-align:bottom;color:var(--ink)}
.heat th:first-child{width:4.6rem}
.heat thead th.all{width:3.9rem}
.heat td{text-align:center;padding:.07rem 0;font-variant-numeric:tabular-nums;line-height:1.25;overflow-wrap:normal}
.heat .dec td,.heat .dec th{border-top:1.5px solid var(--ink)}
.heat .cur th{color:var(--ink);font-weight:700}
.heat .cur td{font-weight:700}
.h1{background:#f3f5fb}
.h2{background:#d3dcf1}
.h3{background:#a5b7e0}
.heat .h4,.h4{background:#4a63a6;color:#fff}
.heat .h5,.h5{background:#1b2a63;color:#fff}
.gap{background:repeating-linear-gradient(135deg,#fff 0 2px,#d5d5d5 2px 3px)}
.gap .na{background:none}
.heat .sg{outline:2px solid var(--ink);outline-offset:-2px;font-weight:700}
.tiles{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:.5rem 1rem}
.tiles.many{grid-template-columns:repeat(8,minmax(0,1fr));gap:.4rem .6rem}
.tile{font-size:.8125rem;line-height:1.25;text-align:center;break-inside:avoid;display:flex;flex-direction:column;justify-content:flex-end}
.tile svg{width:100%;display:block;margin-bottom:auto}
.tile b{display:block}
`;
