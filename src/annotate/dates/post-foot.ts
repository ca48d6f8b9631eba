import type { Sentence, TimeExpression } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import { monthDay } from "./rules/absolute.ts";
import type { TimeValue } from "./value.ts";

/** Rule id of the day under an embedded post. */
export const POST_FOOT = "date/post-foot";

/** The line under a post of a network that news shows: "— Ada Example (@ada) March 3, 2021", "A post shared by Ada (@ada) on Mar 3, 2021". */
const FOOT = /(?:[—–-]|A post shared by)\s?[^\n]{1,80}\(@\w{1,20}\)/u;
const FOOT_END = new RegExp(`${FOOT.source}\\s*$`, "u");

/** Whether a date of a sentence ends the foot of a post that was left in the text. */
export function inPostFoot(text: string, span: Span): boolean {
  return FOOT_END.test(text.slice(Math.max(0, span.start - LONGEST_FOOT), span.start));
}

/** Code units of a foot before its date. */
const LONGEST_FOOT = 120;
/** Code units of a removed part in which its foot is looked for. */
const LONGEST = 400;

/**
 * The day under an embedded post. The line itself is taken out of the text as boilerplate, but it says when the sentence before it was
 * written; the expression belongs to that sentence.
 */
export function datesUnderPosts(article: Article, sentences: readonly Sentence[]): readonly TimeExpression<TimeValue>[] {
  const out: TimeExpression<TimeValue>[] = [];
  let at = 0;
  for (const [i, part] of article.removed.entries()) {
    const text = article.text.slice(part.start, Math.min(part.end, part.start + LONGEST));
    const foot = FOOT.exec(text);
    if (foot === null) continue;
    while (at < sentences.length && sentences[at].end <= part.start) at++;
    const sentence = sentences[at - 1];
    if (sentence === undefined || keptBetween(article, sentence.end, i)) continue;
    monthDay.pattern.lastIndex = foot.index + foot[0].length;
    const match = monthDay.pattern.exec(text);
    const found =
      match === null ? undefined : monthDay.read(match, { article, sentence, text, dayOrder: () => null, direction: () => "none" })[0];
    if (found === undefined || found.value.kind !== "absolute") continue;
    out.push({
      start: part.start + found.start,
      end: part.start + found.end,
      text: text.slice(found.start, found.end),
      type: "DATE",
      value: found.value,
      sentence: sentence.index,
      rule: POST_FOOT,
    });
  }
  return out;
}

/** Whether anything that was not removed, or a line break, stands between a sentence's end and the removed part of that number. */
function keptBetween(article: Article, from: number, part: number): boolean {
  let to = article.removed[part].start;
  for (let i = part - 1; i >= 0 && article.removed[i].end > from; i--) {
    if (!/^[^\S\n]*$/.test(article.text.slice(article.removed[i].end, to))) return true;
    to = article.removed[i].start;
  }
  return !/^[^\S\n]*$/.test(article.text.slice(Math.min(from, to), to));
}
