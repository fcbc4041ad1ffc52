/** Paper: what belongs together stays together; the room for decisions is there only. */
export const printStyle = `
@media print{
html{font-size:9pt;line-height:1.34;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.page{max-width:none;padding:0}
.toc,.skip{display:none}
a{color:inherit;text-decoration:none}
h2{margin-top:1.2rem;break-after:avoid}
.newpage{break-before:page;margin-top:0}
.scroll{overflow:visible}
.tbl thead{display:table-header-group}
.tbl tr,.fig,.notes p,.told li,.keep{break-inside:avoid}
.tbl tr.grp,.cap,.ramp{break-after:avoid}
.notes{break-before:avoid;margin-top:.25rem;line-height:1.32;orphans:3;widows:3}
.tbl td,.tbl tbody th{padding:.13rem .3rem}
.tbl thead th{padding:.2rem .3rem}
.tbl .spark{padding:.04rem .3rem}
.fig,.tbl{margin:.5rem 0 .6rem}
.chart:not(.half){max-width:none}
.heatbox{break-inside:avoid}
.heatbox.wide{break-inside:auto}
.minutes{display:block;margin-top:1rem;break-inside:avoid}
.minutes table{width:100%;border-collapse:collapse;font-size:.8125rem;color:var(--soft)}
.minutes th{font-weight:400;text-align:left;border-top:1.5px solid var(--ink);padding:.15rem .3rem}
.minutes td{height:2.3rem;border:1px solid var(--rule)}
.minutes th:nth-child(1){width:5%}
.minutes th:nth-child(2){width:47%}
.minutes th:nth-child(4){width:12%}
}
`;
