/** Cards, ledger, pictures, articles. */
export const STYLE_PARTS = `
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:0 3rem}
.card{border-top:1px solid var(--rule);padding:.8rem 0 1.3rem}
.card h3{font-size:.9375rem;font-weight:400;line-height:1.4;margin-bottom:.6rem}
.card .kind{font-weight:600;font-size:.8125rem;color:var(--differ);margin-right:.4rem}
.card.newer .kind{color:var(--link)}
.pattern{color:var(--soft)}
.versus{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,12rem),1fr));gap:1rem 1.5rem}
.side+.side{border-left:1px solid var(--rule);padding-left:1.5rem}
.big{font-size:1.625rem;line-height:1.15;font-weight:600;letter-spacing:-.01em}
.big.long{font-size:1.1875rem;line-height:1.25}
.side .said{margin-top:.6rem;border:0;padding:0}
.ledger{border-top:1px solid var(--rule)}
.speaker{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 2rem;border-bottom:1px solid var(--rule);padding:.9rem 0}
.speaker h3{font-size:1.125rem}
.who .aside{margin-top:.15rem}
.words ul{max-width:46rem}
li.quote{padding-bottom:1rem}
li.quote+li.quote{border-top:1px dotted var(--rule);padding-top:.8rem}
.words .quote:last-child{padding-bottom:.1rem}
.variant blockquote{line-height:1.45}
.variant+.variant{margin:.45rem 0 0;padding-left:1.1rem;border-left:2px solid var(--rule)}
.by{line-height:1.4;margin-top:.1rem}
.picture{margin:.4rem 0 .6rem}
.picture svg{display:block;width:100%;min-width:44rem;height:auto;font-family:var(--sans);overflow:visible}
svg text{fill:var(--ink);font-size:12px}
svg .date,svg .rowlabel{fill:var(--soft);font-size:12px;font-variant-numeric:tabular-nums}
svg .tick{stroke:var(--rule)}svg .tick.day{stroke:var(--rule)}svg .axis{stroke:var(--strong)}svg .axis.faint{stroke:var(--rule)}
svg a{text-decoration:none}
svg .mark text{text-anchor:middle;fill:var(--paper);font-size:11px;font-weight:600;font-variant-numeric:tabular-nums}
svg .mark circle,svg .mark rect{fill:var(--ink);stroke:var(--ink);stroke-width:1.5}
svg .mark.span rect{fill:var(--wash)}svg .mark.span text{fill:var(--ink)}
svg .mark.plan circle,svg .mark.plan rect{fill:var(--paper);stroke-dasharray:3 2}svg .mark.plan text{fill:var(--ink)}
svg .mark.background circle,svg .mark.background rect{fill:var(--wash);stroke:var(--soft)}svg .mark.background text{fill:var(--ink)}
svg a:hover circle,svg a:hover rect,svg a:focus circle,svg a:focus rect{stroke:var(--link);stroke-width:3}
svg .appeared path{fill:var(--soft)}svg .appeared text{text-anchor:middle;font-size:11px;fill:var(--soft)}
.legend .dot,.legend .bar,.legend .square{display:inline-block;width:.75em;height:.75em;border-radius:50%;border:1.5px solid var(--ink);vertical-align:-.05em}
.legend .solid,.legend .square{background:var(--ink)}.legend .outline{border-style:dashed}
.legend .bar{border-radius:2px;width:1.6em;background:var(--wash)}.legend .square{border-radius:0}
.timeline{border-top:1px solid var(--rule)}
.timeline li{display:grid;grid-template-columns:1.6rem 10.5rem minmax(0,40rem);gap:0 .6rem;padding:.45rem 0;border-bottom:1px solid var(--rule);line-height:1.42}
.timeline .n{color:var(--soft);font-size:.75rem;line-height:1.9}
.timeline time{font-size:.875rem;font-weight:600;line-height:1.7;font-variant-numeric:tabular-nums}
.timeline .kind{display:block;font-weight:400;color:var(--soft);font-size:.75rem;line-height:1.2}
.timeline .background time{font-weight:400}
.timeline .plan time{font-style:italic}
.worked{display:block}
svg.lineage .edge path{fill:none;stroke:var(--soft)}svg.lineage .credits path{stroke:var(--link)}
svg.lineage .copies path,svg.lineage .rewrites path,svg.lineage .shares-text path{stroke:var(--differ);opacity:.75}
svg.lineage .shares-text path{stroke-dasharray:6 4}
svg.lineage marker path{fill:var(--soft)}
svg.lineage .own{stroke:var(--rule);stroke-width:1.2}
svg.lineage .share{text-anchor:middle;font-size:11px;font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
svg.lineage text.origin{text-anchor:end;font-weight:600}
svg.lineage text.unknown{font-style:italic;font-weight:400;fill:var(--unknown)}
svg.lineage .root{fill:var(--ink)}
svg.lineage .dot{fill:var(--ink);stroke:var(--ink);stroke-width:1.6}svg.lineage .hollow{fill:var(--paper)}
svg.lineage .perhaps{stroke:var(--soft);stroke-width:3;opacity:.55}svg.lineage .open{stroke-dasharray:3 4}
svg.lineage .report text{paint-order:stroke;stroke:var(--paper);stroke-width:3px}
svg.lineage .report tspan.n{font-weight:600}
svg.lineage .report:hover text{fill:var(--link)}
.lineage-lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.2rem 2.5rem;margin-top:1rem}
.lineage-lists h3{font:600 .8125rem/1.4 var(--sans);border-bottom:1px solid var(--rule);padding-bottom:.3rem}
.lineage-lists li{font:.875rem/1.45 var(--sans);padding:.3rem 0;border-bottom:1px dotted var(--rule)}
.lineage-lists .source{font-size:.875rem}
.lineage-lists q{font-family:var(--serif);font-size:.875rem;font-style:italic}
.share{color:var(--differ)}
.untraced h3{color:var(--unknown)}
article.report{border-top:1px solid var(--rule);padding:.9rem 0 1.3rem}
article.report summary h3{display:inline;font:600 .9375rem/1.4 var(--sans)}
.headline{font-size:1.375rem;font-weight:600;line-height:1.2;max-width:34em;margin:.5rem 0 .25rem}
.facts{font-size:.8125rem;color:var(--soft);margin-bottom:.3rem;max-width:62rem}
.text{max-width:38em;font-size:1.0625rem;line-height:1.55}
.text p{margin:.65rem 0;white-space:pre-wrap}
a.ev{color:inherit}
.ev{text-decoration:underline;text-decoration-color:var(--soft);text-decoration-thickness:1px;text-underline-offset:.22em}
.ev.quote,.ev.when,.ev.origin,.ev.published{text-decoration-style:dotted;text-decoration-thickness:1.5px}
.ev.conflict{text-decoration-style:double;text-decoration-color:var(--differ)}
a.ev:hover{background:var(--wash);text-decoration-color:var(--link)}
.ev.lit{background:var(--lit);box-shadow:0 0 0 .12em var(--lit)}
.at:target+.ev,.at:target+.at+.ev,.at:target+.removed{background:var(--lit)}
.removed,.removed .ev{color:var(--soft)}
span.removed{font-style:italic}
details.removed summary{font-size:.75rem}
details.removed p{font-size:.9375rem}
.problems li{padding:.3rem 0}
@media (max-width:48rem){.speaker{grid-template-columns:minmax(0,1fr);gap:.5rem 0}.timeline li{grid-template-columns:1.4rem minmax(0,1fr)}.timeline li>div{grid-column:2}
.side+.side{border-left:0;padding-left:0;border-top:1px dotted var(--rule);padding-top:.8rem}.versus{grid-template-columns:minmax(0,1fr)}}
`;
