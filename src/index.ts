export { annotate } from "./annotate/annotate.ts";
export type * from "./model/annotated.ts";
export type * from "./model/article.ts";
export type * from "./model/dossier.ts";
export type * from "./model/evidence.ts";
export type * from "./model/span.ts";
export { read } from "./read/read.ts";
export { brief, briefStory } from "./work/brief.ts";
export { extract, group } from "./work/stages.ts";
