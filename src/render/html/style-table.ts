/** The table of claims × articles: on a narrow screen each row becomes an item with a strip of marks. */
export const STYLE_TABLE = `
table.claims{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
.claims th{font-weight:400;text-align:left;vertical-align:bottom;padding:0}
.claims thead .what{font:600 .8125rem/1.3 var(--sans);color:var(--soft);padding:0 1rem .4rem 0}
.claims tbody .what{min-width:19rem;max-width:40rem;vertical-align:top;padding:.6rem 1rem .1rem 0;line-height:1.4}
th.group{font-size:.75rem;line-height:1.25;padding:0 .3rem .3rem;text-align:center;border-left:1px solid var(--rule)}
th.group span{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;max-width:9rem;margin:0 auto;font-weight:600}
th.group.unknown span{font-weight:400}
th.group.thin span{display:block;writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;text-overflow:ellipsis;max-height:10rem;margin:0 auto}
th.group.thin{vertical-align:bottom}
th.col{width:2.4rem;min-width:2.4rem}
th.col a{display:flex;flex-direction:column-reverse;align-items:center;gap:.35rem;font-size:.75rem;text-decoration:none;color:inherit;padding-bottom:.35rem}
th.col a:hover{text-decoration:underline}
th.col .name{writing-mode:vertical-rl;transform:rotate(180deg);max-height:9.5rem;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;color:var(--soft)}
.claims .edge,th.col:nth-child(1),td.cell:nth-child(2){border-left:1px solid var(--rule)}
tbody tr.claim>*{border-top:1px solid var(--rule)}
thead tr:first-child>*{border-top:0}
td.cell{text-align:center;vertical-align:top;padding:.62rem 0 0;width:2.4rem;font:1rem/1.4 var(--sans);position:relative}
td.cell .n{display:none}
td.partly .sign{font-size:1.05rem}
td.contradicts{font-weight:700}
tr.more>td{padding:0}
tr.more summary{font-size:.8125rem;padding:0 0 .6rem;color:var(--soft);list-style:none}
tr.more summary::-webkit-details-marker{display:none}
tr.more .open{color:var(--link);white-space:nowrap;margin-left:.4rem}
tr.more .open::after{content:" ▸"}
tr.more details[open] .open::after{content:" ▾"}
tr.more summary:hover .open{text-decoration:underline}
.status{font-weight:600}
.status.corroborated{color:var(--agree)}.status.disputed{color:var(--differ)}.status.origin-unknown{color:var(--unknown)}
.status.single-origin,.status.single-article{font-weight:400;color:var(--ink)}
.status.corroborated::before{content:"✓ "}.status.disputed::before{content:"✕ "}.status.origin-unknown::before{content:"? "}
.sides{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.9rem 1.6rem;padding:.35rem 0 .9rem;max-width:72rem}
.said{border-left:2px solid var(--rule);padding-left:.75rem;line-height:1.42;font-size:1rem}
.said.states{border-color:var(--agree)}.said.partly{border-left-style:dotted;border-color:var(--agree)}.said.contradicts{border-color:var(--differ);border-left-style:double;border-left-width:4px}
.said.states,.said.partly,.said.contradicts{color:inherit}
figcaption{margin-top:.2rem;line-height:1.35}
.update,.see{font-size:.8125rem;padding-bottom:.8rem}
.solo{columns:2 22rem;column-gap:2.5rem;font-size:1rem}
.solo li{break-inside:avoid;padding:.4rem 0;border-top:1px solid var(--rule);line-height:1.4}
@media (max-width:48rem){
.claims,.claims tbody{display:block}.claims thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.claims tr.claim{display:flex;flex-wrap:wrap;border-top:1px solid var(--rule);padding-top:.6rem}
.claims tbody tr.claim>*{border:0}
.claims tbody .what{flex:0 0 100%;min-width:0;padding:0 0 .35rem}
td.cell{width:1.9rem;padding:0 0 .15rem;line-height:1.15;border:0}
td.cell .n{display:block;font-size:.6875rem;font-weight:400;color:var(--soft)}
td.cell.edge{border-left:1px solid var(--rule)}
td.silent .sign::before{content:"·";color:var(--soft)}
.claims tr.more,.claims tr.more>td{display:block}
}
`;
