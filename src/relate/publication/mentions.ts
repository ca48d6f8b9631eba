import { DATELINE } from "../../annotate/dates/dateline.ts";
import { POST_FOOT } from "../../annotate/dates/post-foot.ts";
import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle, Sentence, TimeExpression, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { stem, type WordVector, wordVector } from "../dates/likeness.ts";

/** A sentence that dates what it tells, or (`expression` null) one that tells something without a date. */
export interface Mention {
  /** Number of the article in the list. */
  readonly article: number;
  readonly sentence: Sentence;
  readonly expression: TimeExpression<TimeValue> | null;
  /** The date was told in a sentence before, by the same speaker. */
  readonly carried: boolean;
  readonly words: WordVector;
  /** Who speaks, where the date belongs to saying something; null where it belongs to what happened. */
  readonly speaker: ReadonlySet<string> | null;
}

/** Dates that no verb of the sentence belongs to: datelines, and the line under a post. */
const NOT_TOLD = new Set([DATELINE, POST_FOOT]);
const SPEECH =
  /^(?:say|tell|announce|report|claim|write|publish|confirm|state|tweet|post|add|warn|speak|note|reveal|declare|explain|comment|reiterate|acknowledge|insist|argue|deny|release|call|urge|stress)$/;
/** Tokens within which the verb of a date is looked for on either side, and the speaker beside that verb. */
const VERB_REACH = 9;
const SPEAKER_REACH = 9;

/** Kinds of value that place something to the day or week, so that two articles can be held against each other. */
export function isAnchored(value: TimeValue): boolean {
  switch (value.kind) {
    case "weekday":
    case "holiday":
      return true;
    case "part":
      return isAnchored(value.day);
    case "yearless":
      return value.year === null && value.day !== null;
    case "shift":
      return value.from === "publication" && (value.unit === "day" || (value.unit === "week" && value.about !== true));
    case "unit":
      return value.unit === "week" || value.unit === "weekend";
    default:
      return false;
  }
}

/** A day that stands by itself: needs no day of publication. */
export function isAbsoluteDay(value: TimeValue): boolean {
  return (value.kind === "absolute" && value.date.length === 10) || (value.kind === "part" && isAbsoluteDay(value.day));
}

/** All that an article tells, dated or not, for matching with the other articles. Linear in the length of the article. */
export function mentionsIn(annotated: AnnotatedArticle, article: number): readonly Mention[] {
  const dates = new Map<number, TimeExpression<TimeValue>[]>();
  // "Today" of an embedded post is the day of the post, whenever the article appeared.
  const posts = new Set(annotated.dates.flatMap((e) => (e.rule === POST_FOOT ? [e.sentence] : [])));
  for (const e of annotated.dates as readonly TimeExpression<TimeValue>[]) {
    if ((!isAnchored(e.value) && !isAbsoluteDay(e.value)) || NOT_TOLD.has(e.rule) || posts.has(e.sentence)) continue;
    const list = dates.get(e.sentence);
    if (list) list.push(e);
    else dates.set(e.sentence, [e]);
  }
  const out: Mention[] = [];
  let before: Mention | null = null;
  for (const sentence of annotated.sentences) {
    const here = dates.get(sentence.index) ?? [];
    const words = wordVector(sentence, here);
    if (here.length === 0) {
      const speaker = speakerOf(sentence, null);
      // Speech goes on: the next sentence of the same speaker was said on the same day.
      const carries: Mention | null =
        before !== null && speaker !== null && before.speaker !== null && sentence.index - before.sentence.index <= 2 ? before : null;
      const mention: Mention =
        carries !== null && shareOf(carries.speaker, speaker) >= CARRY_SHARE
          ? { article, sentence, expression: carries.expression, carried: true, words, speaker }
          : { article, sentence, expression: null, carried: false, words, speaker };
      out.push(mention);
      if (mention.carried) before = mention;
      continue;
    }
    for (const expression of here) {
      const mention: Mention = { article, sentence, expression, carried: false, words, speaker: speakerOf(sentence, expression) };
      out.push(mention);
      before = mention;
    }
  }
  return out;
}

/** The words that name who speaks when a date (or, without one, the sentence) belongs to a verb of speech; else null. */
export function speakerOf(sentence: Sentence, at: Span | null): ReadonlySet<string> | null {
  const tokens = sentence.tokens;
  const verb = at === null ? tokens.findIndex((t) => isSpeech(t) && t.pos === "VERB") : verbOf(tokens, at);
  if (verb < 0 || !isSpeech(tokens[verb])) return null;
  const names = new Set<string>();
  collect(tokens, verb - 1, -1, names);
  if (names.size === 0) collect(tokens, verb + 1, 1, names);
  if (stem(tokens[verb].lemma) === "report") names.add("report");
  return names;
}

const isSpeech = (t: Token): boolean => SPEECH.test(t.lemma) || SPEECH.test(t.lower.replace(/(?:ing|ed|s)$/, ""));

/** The verb a date belongs to: the nearest finite one before it, else the nearest after. Infinitives tell what is said, not when. */
function verbOf(tokens: readonly Token[], at: Span): number {
  let from = 0;
  while (from < tokens.length && tokens[from].end <= at.start) from++;
  let to = from;
  while (to < tokens.length && tokens[to].start < at.end) to++;
  // "today said": taggers take many a name before it for a verb.
  if (tokens[to]?.pos === "VERB" && isSpeech(tokens[to])) return to;
  for (let i = from - 1; i >= 0 && i >= from - VERB_REACH; i--) {
    const t = tokens[i];
    if (t.pos === "VERB" && tokens[i - 1]?.lower !== "to" && (!/ing$/.test(t.lower) || isSpeech(t))) return i;
  }
  for (let i = to; i < tokens.length && i < to + VERB_REACH; i++) if (tokens[i].pos === "VERB" && tokens[i - 1]?.lower !== "to") return i;
  return -1;
}

function collect(tokens: readonly Token[], from: number, step: 1 | -1, into: Set<string>): void {
  for (let i = from, n = 0; i >= 0 && i < tokens.length && n < SPEAKER_REACH; i += step, n++) {
    const t = tokens[i];
    if (t.text === "," && into.size > 0) return;
    if (t.pos === "VERB" || /^[;:“”"]$/.test(t.text)) {
      if (into.size > 0 || n > 2) return;
      continue;
    }
    if (t.pos === "NOUN" || t.pos === "PROPN" || t.pos === "ADJ") {
      if (!/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^mr$|^mrs$|^ms$|^interview$|^statement$/.test(t.lower)) into.add(stem(t.lemma));
    }
  }
}

/** Least share of the smaller set of words for two speakers to be one; less where both are media that report. */
const SPEAKER_SHARE = 0.5;
const REPORT_SHARE = 0.2;

/** The same for speech that goes on in the next sentences: a ministry, then its spokesman. */
const CARRY_SHARE = 0.3;

/** Share of the smaller set of words that both have. */
function shareOf(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): number {
  if (a === null || b === null || a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / Math.min(a.size, b.size);
}

/** Whether two sets of words can name the same speaker. A medium's report is known by "report" where one side gives no name. */
export function sameSpeaker(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  if (a === null || b === null) return false;
  const share = shareOf(a, b);
  if (a.has("report") && b.has("report")) return share >= REPORT_SHARE;
  return share >= SPEAKER_SHARE;
}
