import type { Span } from "../../model/span.ts";
import type { Doc, Line } from "./doc.ts";
import type { CleanRule } from "./rule.ts";

const HEADING =
  /^[\W_]*(?:(?:you (?:might|may) (?:also )?(?:like|be interested in|have missed)|related(?: (?:stories|articles|news|topics|posts|content|coverage|links|video|videos))?|more (?:on|from|about) (?:this (?:story|topic|author|section|series)|our .{1,30}|the author)|more (?:stories|news|headlines)(?: (?:from|on|in) .{0,40})?|most (?:read|popular|viewed|shared|watched|commented)(?: .{0,30})?|recommended(?: (?:for you|stories|reading|articles))?|read (?:more|next|also)(?: (?:on|from|about) .{0,40})?|trending(?: (?:now|stories|news|topics))?|top stories|latest (?:news|stories|headlines)|popular (?:now|stories|posts)?|editor(?:'|’)?s(?:'|’)? (?:picks?|choice)|further reading|from (?:around the web|our partners)|promoted stories|what to read next|don(?:'|’)t miss|share this(?: (?:story|article))?|tags|topics|filed under|in this (?:article|story)|follow the topics|mehr zum thema|das könnte (?:sie|dich) auch interessieren|auch interessant|meistgelesen|sur le même sujet|à lire aussi|les plus lus|más noticias|lo más (?:leído|visto)|te puede interesar|noticias relacionadas|leia também|leggi anche|i più letti))[\W_]*$/iu;
/** A heading and its links in one line, as flattened pages have them: several kickers in capitals. */
const FLAT_HEADING =
  /^(?:most (?:read|popular|viewed|shared)|more (?:on|from)|read more on|trending|top stories|related (?:stories|articles)|recommended|latest (?:news|stories))\b/i;
const KICKER = /\b\p{Lu}{2,}(?:['’]\p{Lu}+)?(?:\s+\p{Lu}[\p{Lu}'’]*)+\b/gu;
const MIN_KICKERS = 3;
/** Links of a list are headlines: short. Running prose is longer. */
const MAX_LINK = 160;
const MAX_LIST = 15;
/** The last lines of a text are links, some of them whole sentences, only where they are few. */
const MAX_LAST = 5;
/** After this part of the text a list may hold lines that end as sentences do: nothing but other articles' headlines follows. */
const TAIL = 0.6;

/** How many lines after a heading are links: short, and not ending as sentences (unless the text ends with them). */
function listAfter(doc: Doc, heading: Line): number {
  const rest = doc.lines.slice(heading.index + 1, heading.index + 1 + MAX_LIST);
  const toEnd = heading.index + 1 + rest.length === doc.lines.length && heading.place > TAIL && rest.length <= MAX_LAST;
  if (toEnd && rest.every((l) => l.text.length <= MAX_LINK) && rest.filter((l) => !l.ended).length * 2 >= rest.length) return rest.length;
  const stop = rest.findIndex((l) => l.ended || l.text.length > MAX_LINK || l.words < 3);
  return stop < 0 ? rest.length : stop;
}

/** "You Might Also Like", "Read more:", "Most read" with the links below them; a whole list in one line. */
export const related: CleanRule = {
  id: "clean/related",
  reason: "list of other articles",
  find: (doc) =>
    doc.lines.flatMap((line): readonly Span[] => {
      if (line.text.length <= 80 && HEADING.test(line.text)) return doc.lines.slice(line.index, line.index + 1 + listAfter(doc, line));
      const flat = FLAT_HEADING.test(line.text) && line.text.length <= 4000 && (line.text.match(KICKER)?.length ?? 0) >= MIN_KICKERS;
      return flat ? [line] : [];
    }),
};
