import type { Token } from "../../model/annotated.ts";
import type { DatedExpression } from "../../model/story.ts";
import type { Alignment, Comparison, Position } from "./difference.ts";
import { areDisjoint, dayNumber, daysOf } from "./edtf-days.ts";
import { perView } from "./per-view.ts";
import { apart, cosine, type StatementView, sentenceEvidence, stemOf, termsOf, tokenAt } from "./view.ts";

const WINDOW = 9;
/** Verbs of saying: the day on which somebody spoke. They are one verb for this purpose. */
const SPEECH = new Set(
  "say tell announce state declare confirm report write post tweet comment speak claim warn note explain add call".split(" "),
);
/** Least likeness of the surroundings of two dates that hang on the same verb. */
const LEAST_CONTEXT = 0.3;
/** From this likeness of the whole statements on, the verb need not be found. */
const CLOSE = 0.6;

interface Dated {
  readonly expression: DatedExpression;
  readonly edtf: string;
  readonly verb: string | null;
  readonly context: ReadonlyMap<string, number>;
}

/** The verb that a date hangs on: the last one before it in its clause, else the first one after. */
function verbOf(tokens: readonly Token[], first: number, after: number): string | null {
  const nameOf = (t: Token): string => (SPEECH.has(t.lemma) ? "say" : stemOf(t));
  // "her 1974 book": the day of the book, whatever is done with it.
  const bareYear = after === first + 1 && /^\d{4}$/.test(tokens[first].text);
  if (tokens[after]?.pos === "NOUN" && (bareYear || /^(?:PRON|DET|ADJ|PART)$/.test(tokens[first - 1]?.pos ?? "")))
    return `the ${stemOf(tokens[after])}`;
  for (let i = first - 1; i >= 0; i--) {
    if (/^[;:–—]$/.test(tokens[i].text)) break;
    // "charged after a shooting on Friday": the day is that of the shooting.
    if (/^(?:after|before|following|since)$/.test(tokens[i].lower)) {
      const noun = tokens.slice(i + 1, first).find((t) => t.pos === "NOUN");
      return noun === undefined ? null : nameOf(noun);
    }
    if (tokens[i].pos === "VERB") return nameOf(tokens[i]);
  }
  for (let i = after; i < tokens.length; i++) if (tokens[i].pos === "VERB") return nameOf(tokens[i]);
  return null;
}

const datedIn = perView((view): readonly Dated[] => {
  const { tokens } = view.sentence;
  return view.dates.flatMap((expression): Dated[] => {
    if (expression.edtf === null || expression.type === "SET" || expression.type === "DURATION") return [];
    const first = tokenAt(view, expression.start);
    const after = tokenAt(view, expression.end);
    // "10 Nov 11": what stands before belongs to the date, which was not read in full.
    if (/^\d{1,2}$/.test(tokens[first - 1]?.text ?? "")) return [];
    // "Friday's second race": one of several.
    if (isPossessive(tokens, after)) return [];
    // "on Friday and Sunday": one of several.
    if (/^(?:and|or)$/.test(tokens[first - 1]?.lower ?? "") || /^(?:and|or)$/.test(tokens[after]?.lower ?? "")) return [];
    // "beginning with the 1990s": the first of many days.
    if (/^(?:beginning|starting)$/.test(tokens.slice(Math.max(0, first - 3), first).find((t) => t.pos === "VERB")?.lower ?? "")) return [];
    const context = termsOf([...tokens.slice(Math.max(0, first - WINDOW), first), ...tokens.slice(after, after + WINDOW)]);
    return [{ expression, edtf: expression.edtf, verb: verbOf(tokens, first, after), context }];
  });
});

const ofNoun = (d: Dated): boolean => d.verb?.startsWith("the ") ?? false;

const isPossessive = (tokens: readonly Token[], after: number): boolean => /^['’]s$/.test(tokens[after]?.text ?? "");

/** Days and intervals that two aligned statements give for the same thing, compared at their own precision. */
export function compareDates(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  const left = datedIn(a);
  const right = datedIn(b);
  const out: Comparison[] = [];
  const open = (x: Dated, others: readonly Dated[]): boolean => others.every((y) => areDisjoint(x.edtf, y.edtf) && !sameWords(x, y));
  if (apart(a, b) || !isWhole(a) || !isWhole(b)) return [];
  for (const x of left)
    for (const y of right) {
      if (!areDisjoint(x.edtf, y.edtf) || sameWords(x, y)) {
        if (sameMatter(x, y)) out.push({ kind: "date", rule: "conflict/date", verdict: "agree", a: positionOf(a, x), b: positionOf(b, y) });
        continue;
      }
      if (!open(x, right) || !open(y, left) || isLoose(x) || isLoose(y) || !sameGrain(x.edtf, y.edtf)) continue;
      if (alignment.score < CLOSE && elsewhere(a, x, b) && elsewhere(b, y, a)) continue;
      const context = cosine(x.context, y.context);
      const sameVerb = x.verb !== null && x.verb === y.verb;
      // A book of one year and what happened in another are two things, however alike the sentences.
      if (ofNoun(x) !== ofNoun(y)) continue;
      const alone = left.length === 1 && right.length === 1;
      if (
        (sameVerb && context >= LEAST_CONTEXT) ||
        (alone && sameVerb && alignment.claimed) ||
        (alone && alignment.score >= CLOSE && context >= LEAST_CONTEXT)
      )
        out.push({ kind: "date", rule: "conflict/date", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
    }
  return out.length > 0 || alignment.score < CLOSE ? out : namedDays(a, b);
}

/** Whether the sentence ends as one: the line of a date or of a post's author does not. */
const isWhole = (v: StatementView): boolean => /[.!?…]["'”’)]*\s*$/u.test(sentenceEvidence(v).text);

/** Whether two dates hang on the same verb in like surroundings: only then does one speak for the other. */
const sameMatter = (x: Dated, y: Dated): boolean => x.verb !== null && x.verb === y.verb && cosine(x.context, y.context) >= LEAST_CONTEXT;

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const MONTH = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/i;

/** Copies of one sentence that name different weekdays or months, where nothing tells which day they mean. */
function namedDays(a: StatementView, b: StatementView): readonly Comparison[] {
  for (const form of [DAY, MONTH]) {
    const [left, right] = [a, b].map((v) =>
      v.sentence.tokens.filter((t, i, all) => form.test(t.text) && /^\p{Lu}/u.test(t.text) && !isPossessive(all, i + 1)),
    );
    const x = left.filter((t) => !right.some((u) => u.lower === t.lower));
    const y = right.filter((t) => !left.some((u) => u.lower === t.lower));
    if (x.length !== 1 || y.length !== 1) continue;
    const verb = (v: StatementView, t: Token): string | null =>
      verbOf(v.sentence.tokens, v.sentence.tokens.indexOf(t), v.sentence.tokens.indexOf(t) + 1);
    if (verb(a, x[0]) === null || verb(a, x[0]) !== verb(b, y[0])) continue;
    const position = (v: StatementView, t: Token): Position => ({
      value: t.text,
      key: t.lower,
      range: null,
      evidence: sentenceEvidence(v),
    });
    return [{ kind: "date", rule: "conflict/date", verdict: "differ", a: position(a, x[0]), b: position(b, y[0]) }];
  }
  return [];
}

/** Whether a name close to the date is one that the other statement does not have: the date may be another visit, another party's act. */
function elsewhere(view: StatementView, d: Dated, other: StatementView): boolean {
  const words = new Set(other.sentence.tokens.map((t) => t.lower));
  const at = tokenAt(view, d.expression.start);
  return view.names.some((n) => {
    const from = tokenAt(view, n.start);
    return Math.abs(from - at) <= WINDOW && !words.has(lastWord(n.text));
  });
}

/** Storms, kings and streets are told apart by the last word of their names. */
const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? "";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|on|in) /, "");

/** The same words in both ("Thursday", "New Year's Eve") are one date to their readers, whatever days the program made of them. */
const sameWords = (x: Dated, y: Dated): boolean => plain(x.expression.text) === plain(y.expression.text);

/** Words that mean another day in each article, or a night that two calendars share: "today", "this year", "New Year's Eve". */
const isLoose = (x: Dated): boolean =>
  /\b(?:last|next|past|previous|coming) (?:year|month|week)\b|\b(?:ago|later|earlier|after|before)\b/i.test(x.expression.text) ||
  (/^[^\p{L}]*(?:a\.? ?m\.?|p\.? ?m\.?|local time|gmt|utc|noon|midnight)?[^\p{L}]*$/iu.test(
    x.expression.text.replace(/^(?:about|around|at|by|shortly after|just after|after) /i, ""),
  ) &&
    /\d[:.]\d\d|[ap]\.? ?m\b/i.test(x.expression.text)) ||
  /\b(?:same|today|tonight|now|currently|recent|recently|this|overnight|eve|new year|yesterday|tomorrow|quarter|half|season|night|christmas)\b/i.test(
    x.expression.text.replaceAll("’", "'"),
  );

/** Longest stretch, in days, that is still set against a day; longer ones only against their like. */
const LONGEST_PART = 45;

function sameGrain(a: string, b: string): boolean {
  const [m, n] = [lengthOf(a), lengthOf(b)];
  return (m <= LONGEST_PART && n <= LONGEST_PART) || (m > LONGEST_PART && n > LONGEST_PART);
}

function lengthOf(edtf: string): number {
  const days = daysOf(edtf);
  return days === null ? 0 : dayNumber(days.last) - dayNumber(days.first) + 1;
}

function positionOf(view: StatementView, d: Dated): Position {
  const days = daysOf(d.edtf);
  // The days that the expression leaves open, so that a month agrees with its days.
  const range = days === null ? null : { low: dayNumber(days.first), high: dayNumber(days.last) };
  return { value: d.expression.text, key: d.edtf, range, evidence: sentenceEvidence(view) };
}
