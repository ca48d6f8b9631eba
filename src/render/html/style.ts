import { STYLE_PARTS } from "./style-parts.ts";
import { STYLE_TABLE } from "./style-table.ts";

/** Colours, type and the frame of the page. Agreement, difference and unknown are colours that never stand alone. */
const STYLE_FRAME = `
:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1c1b19;--soft:#5a564f;--rule:#d9d4c9;--strong:#1c1b19;--wash:#f3f0e9;
--link:#1a4f86;--agree:#1d6545;--differ:#a32d17;--unknown:#77590f;--lit:#fbe9a9;--new:#e4efe8;--other:#f4ead2;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Liberation Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#151618;--ink:#e4e0d8;--soft:#a8a297;--rule:#35373b;--strong:#bdb7ab;--wash:#1e2023;
--link:#93bdee;--agree:#83c9a5;--differ:#f39a86;--unknown:#d8b975;--lit:#4b3f14;--new:#1f3529;--other:#3a3120}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 var(--serif);font-variant-numeric:lining-nums;overflow-wrap:anywhere}
main,footer{max-width:75rem;margin:0 auto;padding:0 1.5rem}
main:focus{outline:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
blockquote,figure,p,ul,ol,dl{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3{margin:0;font-weight:600;line-height:1.15}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999px;top:0;background:var(--paper);padding:.5rem 1rem;z-index:2;font-family:var(--sans)}
.skip:focus{left:0}
.masthead{padding:1.25rem 0 1.1rem;border-bottom:3px double var(--strong)}
.kicker{font:600 .8125rem/1.4 var(--sans);border-top:3px solid var(--strong);padding-top:.5rem}
.kicker span{font-weight:400;color:var(--soft);margin-left:.5rem}
h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.875rem);letter-spacing:-.012em;margin:1.1rem 0 .55rem;max-width:24em;text-wrap:balance}
.span{font-style:italic;color:var(--soft);font-size:1.125rem}
.figures{font:600 1.0625rem/1.5 var(--sans);margin-top:.35rem;font-variant-numeric:tabular-nums}
.figures>span:not(.dot){white-space:nowrap}
.figures .dot{color:var(--soft);font-weight:400}
.opening{display:grid;grid-template-columns:minmax(0,1fr) 21rem;gap:0 3.5rem;padding-top:1.5rem}
.label,.legend,.kind,.aside,.day,.facts,figcaption,.by,.source,.n,summary,.status,.share,.see,.update,time,th.group,th.col,.origin{font-family:var(--sans)}
.label{font-size:.8125rem;font-weight:600;color:var(--soft);margin-bottom:.6rem}
.summary{font-size:1.1875rem;line-height:1.5;max-width:38em}
.summary p{margin-bottom:.7rem}
.source{font-size:.75rem;line-height:1.3;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;text-decoration-color:color-mix(in srgb,currentColor 45%,transparent);color:var(--link);white-space:nowrap}
.source:hover{text-decoration-color:currentColor}
.n{font-variant-numeric:tabular-nums;font-weight:600;font-size:.92em}
.key{border-left:1px solid var(--rule);padding-left:1.5rem;font:.875rem/1.4 var(--sans)}
.key-group{margin-bottom:.85rem}
.key h3{font-size:.8125rem;font-weight:600}
.key li{padding:.12rem 0 .12rem 1.35rem;text-indent:-1.35rem}
.key li a{text-decoration:none}
.key li a:hover{text-decoration:underline}
.key .n{display:inline-block;width:1.35rem;text-indent:0}
.day{display:block;text-indent:0;color:var(--soft);font-size:.75rem}
.unknown{color:var(--unknown)}
.unknown.origin,.unknown h3,h3.unknown{font-style:italic}
.aside{color:var(--soft);font-size:.75rem;font-weight:400;font-style:normal}
main>section,main>div>section:not(.summary){margin-top:0}
main>section{padding-top:2.75rem}
h2:not(.label){font-size:1.625rem;border-top:1px solid var(--strong);padding-top:.7rem;margin-bottom:.5rem;letter-spacing:-.005em}
.legend{font-size:.8125rem;color:var(--soft);margin-bottom:.9rem;display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;align-items:baseline}
.states{color:var(--agree)}.partly{color:var(--agree)}.contradicts{color:var(--differ)}
.frame{overflow-x:auto;max-width:100%}
mark{color:inherit;background:none}
mark.other{background:var(--other);box-shadow:0 0 0 .1em var(--other)}
mark.value{font-weight:600;color:var(--differ);text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
ins{text-decoration:none;background:var(--new);box-shadow:0 0 0 .1em var(--new);border-bottom:1.5px solid var(--agree)}
del{color:var(--soft);text-decoration:line-through;text-decoration-color:var(--differ)}
summary{cursor:pointer}
.fold>summary{font-size:.875rem;color:var(--link);padding:.6rem 0}
footer{border-top:3px double var(--strong);margin-top:3rem;padding-top:1rem;padding-bottom:3.5rem;font:.8125rem/1.5 var(--sans);color:var(--soft)}
footer p{max-width:60em}
#back{position:fixed;right:1rem;bottom:1rem;background:var(--ink);color:var(--paper);font:.8125rem/1 var(--sans);padding:.7rem .9rem;border-radius:3px;text-decoration:none}
#back[hidden]{display:none}
:target{scroll-margin-top:2rem}
li:target,.card:target,tr.claim:target>th,tr.claim:target>td{background:var(--lit)}
@media (max-width:60rem){.opening{grid-template-columns:minmax(0,1fr)}.key{border-left:0;border-top:1px solid var(--rule);padding:1rem 0 0;margin-top:.75rem}
.key-body{columns:16rem;column-gap:2rem}.key-group{break-inside:avoid}}
@media (max-width:40rem){body{font-size:1rem}main,footer{padding-left:1rem;padding-right:1rem}.summary{font-size:1.0625rem}h2:not(.label){font-size:1.4375rem}main>section{padding-top:2.1rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:auto}}
@media (forced-colors:active){mark.value,ins{border-bottom:2px solid}}
`;

/** Paper: no controls, folds open, plain ink. */
const STYLE_PRINT = `
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--rule:#bbb;--strong:#000;--wash:#fff;--link:#000;--agree:#000;--differ:#000;--unknown:#000;--lit:#fff;--new:#fff;--other:#fff}
body{font-size:10pt}main,footer{max-width:none;padding:0}.skip,#back,.legend .ev{display:none}a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;block-size:auto;display:block}
details:not([open])>summary~*{display:revert}
summary{list-style:none}summary::-webkit-details-marker{display:none}.open{display:none}
.frame{overflow:visible}.picture svg{min-width:0}tr,.card,.variant,.said,.timeline li{break-inside:avoid}h2,h3{break-after:avoid}
mark.value,ins{border-bottom:1px solid #000;background:none;box-shadow:none}.opening{grid-template-columns:minmax(0,1fr) 15rem;gap:0 1.5rem}}
`;

/** The page's style sheet. */
export const STYLE = `${STYLE_FRAME}${STYLE_TABLE}${STYLE_PARTS}${STYLE_PRINT}`;
