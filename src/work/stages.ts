import type { Article } from "../model/article.ts";
import { withoutBoilerplate } from "../read/clean/without.ts";

export { type GroupLine, type GroupOptions, group } from "./group.ts";

/** A line of `firsthand extract`. */
export interface ExtractLine {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly url: string | null;
}

/** An article as plain fields; its text without the boilerplate, a paragraph a line. */
export function extract(a: Article): ExtractLine {
  return {
    id: a.key,
    title: a.title,
    text: withoutBoilerplate(a),
    published: a.stated?.value ?? null,
    outlet: a.outlet,
    byline: a.byline,
    language: a.language,
    url: a.url,
  };
}
