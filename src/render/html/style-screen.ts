/** Screens: contents beside the text where there is room, one column on a telephone. */
export const screenStyle = `
@media screen and (min-width:82rem){
.page{display:grid;grid-template-columns:11rem minmax(0,64rem);gap:0 3rem;max-width:80rem}
.toc{position:sticky;top:1.25rem;align-self:start}
}
@media screen and (max-width:81.99rem){.toc{display:none}}
@media screen and (max-width:52rem){
.page{padding:.75rem 1rem 3rem}
h1{font-size:1.6rem}
.masthead .top,.facts,.decide,.duo,.heats,.heats.thin{grid-template-columns:minmax(0,1fr)}
.facts{row-gap:.6rem}
.told li{grid-template-columns:minmax(0,1fr);gap:0;padding:.5rem 0}
.multi,.multi.lone{grid-template-columns:minmax(0,1fr)}
.multi .head{display:none}
.multi .who{padding-top:.9rem;border-bottom:1px solid var(--ink);font-size:1rem}
.multi .who small{display:inline;margin-left:.4em}
.panel{grid-template-columns:minmax(0,1fr) 6.4rem}
.panel .series{display:block;grid-column:1/-1;margin-bottom:-.25rem;font-size:.8125rem;color:var(--soft)}
.gloss{columns:1}
.tiles,.tiles.many{grid-template-columns:repeat(2,minmax(0,1fr))}
.heatbox.wide .heat{min-width:44rem}
.scroll tbody th:not([colspan]),.scroll thead th:first-child{position:sticky;left:0;background:#fff;z-index:1;box-shadow:1px 0 0 var(--hair)}
.scroll tr.flag th:not([colspan]){background:#eef1fb}
.hint{display:block}
.ph{display:inline}
}
`;
