import type { Span } from "../../model/span.ts";
import type { Doc, Line } from "./doc.ts";

/** A kind of boilerplate: what it is called, and where it stands in a text. Rules look at the text alone and never change it. */
export interface CleanRule {
  readonly id: `clean/${string}`;
  /** For people: "cookie notice". */
  readonly reason: string;
  readonly find: (doc: Doc) => readonly Span[];
}

/** A rule that takes whole lines. */
export function lineRule(id: CleanRule["id"], reason: string, test: (line: Line, doc: Doc) => boolean): CleanRule {
  return { id, reason, find: (doc) => doc.lines.filter((line) => test(line, doc)) };
}

/** A rule that takes what a pattern finds inside lines no longer than `maxLength`; the group `part`, where there is one, is what is taken. */
export function patternRule(id: CleanRule["id"], reason: string, pattern: RegExp, maxLength = 2000): CleanRule {
  return {
    id,
    reason,
    find: (doc) =>
      doc.lines
        .filter((line) => line.text.length <= maxLength)
        .flatMap((line) =>
          [...line.text.matchAll(pattern)].map((m) => {
            const part = m.groups?.part ?? m[0];
            const at = line.start + m.index + m[0].indexOf(part);
            return { start: at, end: at + part.length };
          }),
        )
        .filter((span) => span.end > span.start),
  };
}
