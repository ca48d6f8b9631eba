import type { Removed } from "../../model/article.ts";
import { bySpan, overlaps, type Span, trimSpan } from "../../model/span.ts";
import { advertisementInside, advertisementLine } from "./advertisement.ts";
import { comments } from "./comments.ts";
import type { Doc } from "./doc.ts";
import { foreignTrailer } from "./foreign.ts";
import { aboutSite, copyright, deskCredit } from "./imprint.ts";
import { captionWithCredit, mediaLabel, photoCreditLine, trailingCredit } from "./photo.ts";
import { prompts } from "./prompts.ts";
import { bareAddress, bracketLink, readMoreButton, readMoreInside, readMoreLine } from "./read-more.ts";
import { related } from "./related.ts";
import type { CleanRule } from "./rule.ts";
import { buttonBar, separator, slogan } from "./small.ts";
import { ownPost, postLink, postShared, truncatedEmbed } from "./social.ts";

/** The order decides which rule names a part that several find: the most telling first. */
export const CLEAN_RULES: readonly CleanRule[] = [
  comments,
  slogan,
  advertisementLine,
  buttonBar,
  separator,
  foreignTrailer,
  prompts,
  related,
  readMoreLine,
  readMoreButton,
  bracketLink,
  bareAddress,
  mediaLabel,
  photoCreditLine,
  captionWithCredit,
  ownPost,
  truncatedEmbed,
  postShared,
  postLink,
  copyright,
  deskCredit,
  aboutSite,
  advertisementInside,
  readMoreInside,
  trailingCredit,
];

/**
 * Finds the boilerplate in an article's text: sorted spans that do not overlap each other or its headers, each with its rule. The text
 * itself is not changed. Never takes everything: a text that is boilerplate from end to end is left as it is.
 */
export function clean(doc: Doc, headers: readonly Span[], rules: readonly CleanRule[] = CLEAN_RULES): readonly Removed[] {
  const { text } = doc;
  let taken: Removed[] = [];
  // Headers are few: at most a handful of lines.
  const settled = (span: Span): boolean => headers.some((r) => overlaps(r, span));
  for (const rule of rules) {
    const found: Removed[] = [];
    for (const raw of rule.find(doc)) {
      const span = trimSpan(text, { start: raw.start, end: raw.end });
      if (span === null || settled(span)) continue;
      found.push({ ...span, reason: rule.reason, rule: rule.id });
    }
    taken = join(taken, found);
  }
  const gone = taken.reduce((n, r) => n + r.end - r.start, 0);
  return gone > MAX_REMOVED * text.trim().length ? [] : taken;
}

/** A text of which more than this would go is no report with boilerplate, but something the rules do not know. */
const MAX_REMOVED = 0.8;

/** Adds what a rule found: parts inside earlier ones are known already, parts around earlier ones replace them, others must not overlap. */
function join(taken: readonly Removed[], found: readonly Removed[]): Removed[] {
  const out: Removed[] = [];
  for (const part of [...taken, ...found].sort(bySpan)) {
    // Sorted by start, the longer first: a part that starts inside the last one is covered by it or sticks out of it.
    const last = out.at(-1);
    if (last === undefined || !overlaps(last, part)) out.push(part);
  }
  return out;
}
