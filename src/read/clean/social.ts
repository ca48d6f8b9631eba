import type { Span } from "../../model/span.ts";
import type { Doc, Line } from "./doc.ts";
import { type CleanRule, patternRule } from "./rule.ts";

/** "— Jane Doe (@janedoe) January 13, 2018", the line under an embedded post. */
const POST_FOOT =
  /[—–-]\s?[^—–()\n]{1,80}\s\(@(\w{1,30})\)\s(?:\p{Lu}\p{Ll}{2,12}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s\p{Lu}\p{Ll}{2,12}\s\d{4})/gu;

/** The picture links of embedded posts. Their words and the line with the author stay: they are somebody's statement. */
export const postLink = patternRule(
  "clean/post-link",
  "link of an embedded post",
  /(?<=^|\s)(?:https?:\/\/t\.co\/\w+|(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/\w+)/g,
  5000,
);
export const postShared = patternRule(
  "clean/post-shared",
  "foot of an embedded post",
  /(?:a post shared by .{1,100}? on \p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4}(?: at \d{1,2}:\d{2}\s?[ap]m(?: [A-Z]{2,4})?)?|view this post on instagram|a post shared by .{1,80}\(@[\w.]+\)|(?:skip|end of|report) (?:twitter|facebook|instagram|youtube|x|tiktok) (?:post|video)(?: \d)?(?: by @?\S{1,60}(?: \p{Lu}\S{0,20}){0,3})?)/giu,
  5000,
);

const squeeze = (s: string): string => s.toLowerCase().replace(/[^\p{L}\p{N}]|com$/gu, "");

/** A post of the outlet itself stands there to be clicked: the whole line. */
export const ownPost: CleanRule = {
  id: "clean/own-post",
  reason: "the outlet's own post",
  find: (doc: Doc) => {
    const own = doc.outlet === null ? "" : squeeze(doc.outlet);
    if (own.length < 2) return [];
    return doc.lines.filter((line) => line.text.length < 600 && [...line.text.matchAll(POST_FOOT)].some((m) => squeeze(m[1]) === own));
  },
};

const POSTED =
  /\bPosted by .{2,80} on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d{1,2} \p{Lu}\p{Ll}+ \d{4}|\bPosted by .{2,80} on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \p{Lu}\p{Ll}+ \d{1,2}, \d{4}/u;

/** "…, Posted by City Hall on Sunday, 31 December 2017": such embeds show the first words alone and break off; they go with their foot. */
export const truncatedEmbed: CleanRule = {
  id: "clean/truncated-embed",
  reason: "truncated embed",
  find: (doc: Doc) =>
    doc.lines.flatMap((line): readonly Span[] => {
      const m = line.text.length <= 1500 ? POSTED.exec(line.text) : null;
      if (!m) return [];
      if (/(?:\.\.\.|…)\s*$/.test(line.text.slice(0, m.index))) return [line];
      const before: Line | undefined = doc.lines[line.index - 1];
      const own = { start: line.start + m.index, end: line.start + m.index + m[0].length };
      return m.index === 0 && before && /(?:\.\.\.|…)$/.test(before.text) ? [before, own] : [own];
    }),
};
