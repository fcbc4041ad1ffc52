/**
 * Type and the parts of the first page. All sizes are in rem: 16 px on a screen, 9 pt on paper. Arial
 * and Liberation Sans have the same metrics, so pages break alike everywhere. One accent, no red and
 * no green: more seizures is neither good nor bad. Contrasts on white: ink 18, soft 8.9, blue 14.9.
 */
export const pageStyle = `
:root{--ink:#161616;--soft:#4a4a4a;--rule:#767676;--hair:#d6d6d6;--tint:#f4f5f8;--blue:#000091;--line:#3a4a7a;--band:#d9e0f2}
*{box-sizing:border-box}
html{font:16px/1.45 Arial,"Liberation Sans",Helvetica,sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:anywhere}
p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
a{color:var(--blue);text-underline-offset:.15em}
a:focus-visible,.scroll:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99em}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem;z-index:9}
.defs{position:absolute}
.page{max-width:70rem;margin:0 auto;padding:1.25rem 1.5rem 4rem}
h1,h2{line-height:1.2;margin:0;font-weight:700}
h1{font-size:2rem;letter-spacing:-.01em}
h1 span{font-weight:400}
h2{font-size:1.375rem;margin:2.5rem 0 .4rem;padding-top:.5rem;border-top:2px solid var(--blue);color:var(--blue)}
h2 .n{display:inline-block;min-width:1.75em;font-weight:400}
.first h2{margin-top:1.1rem}
.calm,.none{color:var(--soft)}
.sig{font-weight:700;color:var(--blue)}
.masthead{border-top:.5rem solid var(--blue);padding-top:.75rem}
.masthead .top{display:grid;grid-template-columns:1fr auto;gap:.25rem 2rem;align-items:start}
.body-name{font-size:.875rem;color:var(--soft);margin-bottom:.2rem}
.perim{margin-top:.25rem}
.restrict{border:2px solid var(--ink);padding:.35rem .7rem;font-weight:700;font-size:.875rem;line-height:1.3;text-align:center}
.facts{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;margin-top:.75rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.5rem 0;font-size:.8125rem}
.facts dl{display:grid;grid-template-columns:6rem 1fr;gap:.1rem .5rem;align-content:start}
.facts dt{color:var(--soft)}
.facts dd{font-weight:700}
.facts dd small,.facts .soft{font-weight:400;font-size:1em}
.facts .soft{grid-column:1/-1}
.cover{border-collapse:collapse;width:100%}
.cover caption{text-align:left;color:var(--soft);padding-bottom:.1rem}
.cover th,.cover td{font-weight:400;text-align:left;padding:.02rem .5rem .02rem 0;vertical-align:baseline}
.cover .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.sq{letter-spacing:.12em;font-family:"DejaVu Sans Mono","Liberation Mono",Consolas,monospace;white-space:nowrap}
.told{list-style:none}
.told li{display:grid;grid-template-columns:8.2rem 1fr;gap:.75rem;padding:.28rem 0;border-bottom:1px solid var(--hair)}
.told li:last-child{border-bottom:0}
.told .tag{font-size:.8125rem;color:var(--soft);font-weight:700;padding-top:.1rem}
.told .tag.sig{color:var(--blue)}
.decide{list-style:none;counter-reset:d;display:grid;grid-template-columns:1fr 1fr;gap:.45rem 1.75rem}
.decide li{counter-increment:d;position:relative;padding-left:2rem;break-inside:avoid}
.decide li::before{content:counter(d);position:absolute;left:0;top:.05rem;min-width:1.4rem;height:1.4rem;line-height:1.4rem;text-align:center;border:1.5px solid var(--blue);color:var(--blue);font-weight:700;font-size:.875rem}
.decide .who{display:block;font-size:.8125rem;color:var(--soft)}
.decide.dense .who{display:inline;margin-left:.4em}
.multi{display:grid;grid-template-columns:7.2rem repeat(var(--cols,4),minmax(0,1fr));gap:0 .8rem;margin-top:.3rem}
.multi .head{font-weight:700;font-size:.875rem;line-height:1.2;border-bottom:1px solid var(--ink);padding-bottom:.15rem;align-self:end;min-height:1.2em}
.multi .who{font-weight:700;font-size:.875rem;line-height:1.25;border-bottom:1px solid var(--hair);padding-top:.4rem}
.multi .who small{display:block;font-weight:400;color:var(--soft);font-size:.8125rem}
.panel{display:grid;grid-template-columns:minmax(0,1fr) 5.9rem;gap:.35rem;align-items:center;border-bottom:1px solid var(--hair);padding:.15rem 0;break-inside:avoid}
.panel svg{width:100%;height:auto;display:block}
.panel .series{display:none}
.multi.lone{grid-template-columns:repeat(2,minmax(0,1fr));gap:.4rem 2rem}
.multi.lone .panel{grid-template-columns:minmax(0,1fr) 6.4rem}
.multi.lone .series{display:block;grid-column:1/-1;font-weight:700;font-size:.875rem}
.panel .val{font-size:.75rem;line-height:1.2;color:var(--soft)}
.panel .val>*{display:block;white-space:nowrap}
.panel .val b{font-size:1.125rem;line-height:1.05;color:var(--ink);font-variant-numeric:tabular-nums}
.panel .val b .sig{font-size:.85em}
.keyfig{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.8125rem;color:var(--soft);margin-top:.35rem;align-items:center}
.keyfig span{display:inline-flex;align-items:center;gap:.3em}
.keyfig svg{height:.95rem;width:auto;flex:none}
.minutes{display:none}
.key{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;font-size:.8125rem;color:var(--soft);margin-top:.6rem}
.key .keytitle{color:var(--ink)}
.notes{font-size:.8125rem;color:var(--soft);margin-top:.35rem;line-height:1.4}
.notes b{color:var(--ink)}
.gloss{columns:2;column-gap:2rem;font-size:.875rem}
.gloss div{break-inside:avoid;padding:.12rem 0}
.gloss dt{font-weight:700;display:inline}
.gloss dd{display:inline;color:var(--soft)}
.toc{font-size:.8125rem}
.toc ol{list-style:none}
.toc a{text-decoration:none;display:block;padding:.25rem 0}
.toc a:hover{text-decoration:underline}
.toc p{font-weight:700;margin-bottom:.25rem}
`;
