import type { Quantity, Token } from "../../model/annotated.ts";
import type { Alignment, Comparison, Position } from "./difference.ts";
import { fateAt, fateOfNoun, isPeople } from "./fates.ts";
import { dimensionOf, meet, type NumberRange, rangeOf } from "./number-range.ts";
import { cosine, type StatementView, sentenceEvidence, termsOf, tokenAt } from "./view.ts";

/** Tokens to either side of a number that tell what it is a number of. */
const WINDOW = 7;
/** Conversions between units are rounded: 130 ft is 39.6 m and printed as 40 m. */
const CONVERSION_SLACK = 0.03;
/** Words that make a number a part of something: "another five", "the first two", "two of the". */
const PARTIAL_BEFORE = new Set(
  "another other further additional extra combined first last next each every other including includ".split(" "),
);
const PARTIAL_AFTER = new Set("more other others further additional extra".split(" "));
/** A time measured back or forth from a day moves with that day; dates are compared instead. */
const RELATIVE_AFTER = /^(?:ago|after|before|later|earlier|since|old|from|to|into)$/;
/** Nouns that count the same. General English. */
const SAME_COUNT: readonly (readonly string[])[] = [
  ["people", "person", "individual"],
  ["dead", "death", "fatality", "killed"],
  ["injured", "wounded", "injury", "hurt"],
  ["child", "kid"],
  ["officer", "policeman", "cop"],
  ["reveller", "reveler", "partygoer", "party-goer"],
];
const COUNT_KEY = new Map(SAME_COUNT.flatMap((words) => words.map((w) => [w, words[0]] as const)));

interface Measured {
  readonly quantity: Quantity;
  readonly text: string;
  readonly dimension: string;
  readonly counted: string | null;
  /** Of an age: whose it is, by name ("=lark") or noun ("boy"). */
  readonly bearer: string | null;
  /** The word that makes it a part of something: "another", "of". */
  readonly part: string | null;
  readonly range: NumberRange;
  /** What befell the people who are counted: "aboard", "injured"; null: not said. */
  readonly fate: string | null;
  /** Words between the number and the noun that it counts: "12 Irish sailors" → "irish". */
  readonly kinds: ReadonlySet<string>;
  /** Whether one of `kinds` is a name: "11 Irish sailors" may be some of 23 sailors. */
  readonly named: boolean;
  /** "51 passengers and crew": two things in one count. */
  readonly joint: boolean;
  readonly context: ReadonlyMap<string, number>;
}

/** Figures that lie further apart than this factor measure different things, whatever the words around them. */
const FARTHEST = 20;
/** Ages further apart than this, in years and as a factor, are of two people. */
const AGE_GAP = 3;
const AGE_RATIO = 1.25;
/** Words that make a number a rate: "2,000 for every household", "60 per hour". */
const RATE = new Set(["per", "every", "each", "apiece"]);
const RATE_REACH = 10;
/** Adjectives that only one of two lengths may have: "40 m deep" and "40 m wide" measure different things. */
const LENGTH = "length";

export function measuredIn(view: StatementView, close = false): readonly Measured[] {
  const { tokens } = view.sentence;
  const found: Measured[] = [];
  for (const quantity of view.quantities) {
    const first = tokenAt(view, quantity.start);
    const after = tokenAt(view, quantity.end);
    const before = tokens[first - 1]?.lower ?? "";
    const next = tokens[after]?.lower ?? "";
    if (!close && tokens.slice(after, after + 3).some((t) => /^(?:later|earlier|ago|afterwards?)$/.test(t.lower))) continue;
    const fate = fateAt(tokens, first, after);
    const whole = fate !== null && HARMING.test(before);
    const part = whole ? null : partOf(tokens, first, after);
    if (part !== null && !close) continue;
    let dimension = dimensionOf(quantity.unit);
    if (!close && dimension === "time" && (RELATIVE_AFTER.test(next) || /^(?:last|past|next|within|in)$/.test(before))) continue;
    if (dimension === "count" && (quantity.counted === null || (quantity.value === 1 && !close))) continue;
    for (let i = after; i < Math.min(tokens.length, after + RATE_REACH) && !/^[,;.–—]$/.test(tokens[i].text); i++)
      if (RATE.has(tokens[i].lower) && tokens[i + 1]?.lower !== "cent") {
        dimension = `${dimension} rate`;
        break;
      }
    const text = view.article.article.text.slice(quantity.start, quantity.end);
    const range = rangeOf(quantity, text);
    // "40 metres (131 feet)": the bracket says the same again.
    const twin = before === "(" ? found.at(-1) : undefined;
    if (twin !== undefined && twin.dimension === dimension && meet(twin.range, range, CONVERSION_SLACK)) continue;
    const counted = countedKey(quantity.counted, fate);
    const { kinds, named, joint } = phraseAt(tokens, after, quantity.counted);
    found.push({
      quantity,
      text,
      dimension,
      counted,
      fate,
      kinds,
      named,
      joint,
      bearer: dimension === "year-old" ? bearerOf(tokens, first, after) : null,
      part,
      range,
      context: contextOf(
        [...tokens.slice(Math.max(0, first - WINDOW), first), ...tokens.slice(after, after + WINDOW)],
        counted,
        quantity.counted,
      ),
    });
  }
  return found;
}

/** Weight, in a context, of a noun that is counted under several words ("revellers", "party-goers"). */
const COUNTED_WEIGHT = 6;

/** "Injuring nine of them": the nine are all who are injured. */
const HARMING = /^(?:killing|injuring|wounding)$/;

/** What is counted, under the word that stands for all its synonyms; people under what befell them. */
function countedKey(counted: string | null, fate: string | null): string | null {
  if (counted === null) return null;
  const key = COUNT_KEY.get(counted) ?? counted;
  return isPeople(key) ? (fate ?? key) : (fateOfNoun(key) ?? key);
}

function contextOf(tokens: readonly Token[], key: string | null, counted: string | null): ReadonlyMap<string, number> {
  const terms = termsOf(tokens);
  if (counted === null || key === null || (key === counted && !COUNT_KEY.has(counted))) return terms;
  for (const part of counted.split("-")) terms.delete(part);
  return terms.set(`=${key}`, COUNTED_WEIGHT);
}

/** Most tokens of a noun phrase after its number. */
const PHRASE = 6;

/** The words between a number and the noun that it counts, and whether another noun is counted with it. */
function phraseAt(tokens: readonly Token[], after: number, counted: string | null): Pick<Measured, "kinds" | "named" | "joint"> {
  const kinds = new Set<string>();
  let named = false;
  if (counted === null) return { kinds, named, joint: false };
  for (let i = after; i < Math.min(tokens.length, after + PHRASE); i++) {
    const t = tokens[i];
    const next = tokens[i + 1];
    if (t.pos === "NOUN" && (t.lemma.startsWith(counted) || counted.startsWith(t.lemma)) && next?.pos !== "NOUN") {
      const joint = next?.lower === "and" && tokens[i + 2]?.pos === "NOUN";
      return { kinds, named, joint };
    }
    if (!/^[\p{L}\p{N}-]+$/u.test(t.text) || !/^(?:NOUN|PROPN|ADJ|VERB|NUM|PUNCT)$/.test(t.pos)) break;
    if (t.pos === "PUNCT") continue;
    named ||= /^\p{Lu}/u.test(t.text);
    kinds.add(t.lower);
  }
  return { kinds: new Set(), named: false, joint: false };
}

/** Whether two counts of one noun may count the same: not "seven steel boats" and "three fishing boats". */
function alikeKinds(a: Measured, b: Measured): boolean {
  if (a.joint !== b.joint) return false;
  if (a.kinds.size === 0 || b.kinds.size === 0) return !a.named && !b.named;
  return [...a.kinds].some((k) => b.kinds.has(k));
}

/** "Ada Lark, 48," → "=lark"; "a five-year-old boy" → "boy". */
function bearerOf(tokens: readonly Token[], first: number, after: number): string | null {
  const before = tokens[first - 2];
  if (tokens[first - 1]?.text === "," && before?.pos === "PROPN") return `=${before.lower}`;
  const next = tokens[after];
  if (next?.pos === "PROPN") {
    let last = after;
    while (tokens[last + 1]?.pos === "PROPN") last++;
    return `=${tokens[last].lower}`;
  }
  return next?.pos === "NOUN" ? next.lemma : null;
}

/** How far before a number "not" denies it. */
const DENIED_REACH = 3;

/** What makes the number a part of something; near copies may have the same part in both. */
function partOf(tokens: readonly Token[], first: number, after: number): string | null {
  const before = tokens[first - 1]?.lower ?? "";
  const next = tokens[after]?.lower ?? "";
  if (PARTIAL_BEFORE.has(before)) return before;
  if (PARTIAL_AFTER.has(next)) return next;
  // "has not sent only three": a number that is denied.
  if (tokens.slice(Math.max(0, first - DENIED_REACH), first).some((t) => /^(?:not|n't|n’t)$/.test(t.lower))) return "not";
  const twoBefore = tokens[first - 2]?.lower ?? "";
  if (before === "the" && PARTIAL_BEFORE.has(twoBefore)) return twoBefore;
  return next === "of" && /^(?:the|them|those|these|his|her|its|their|whom|which)$/.test(tokens[after + 1]?.lower ?? "") ? "of" : null;
}

/** Whether two numbers that are equal are one number said twice: a wider net than for two that differ. */
function sameMatter(a: Measured, b: Measured): boolean {
  const base = (m: Measured): string => m.dimension.replace(" rate", "");
  if (base(a) !== base(b)) return false;
  return a.counted === b.counted || (base(a) !== "count" && (a.counted === null || b.counted === null));
}

export function comparable(a: Measured, b: Measured): boolean {
  if (a.dimension !== b.dimension || a.part !== b.part) return false;
  if (a.bearer !== null && b.bearer !== null && a.bearer !== b.bearer) return false;
  if (a.dimension.startsWith("count"))
    return a.counted === b.counted && (a.fate === null || b.fate === null || a.fate === b.fate) && alikeKinds(a, b);
  if (a.counted === b.counted) return true;
  // A distance from something is not a size.
  return (a.counted === null && !POINT.test(b.counted ?? "")) || (b.counted === null && !POINT.test(a.counted ?? ""));
}

const POINT = /^(?:from|off|short|above|below|under|behind|ahead|clear|outside|inside|beyond|away|.*er)$/;

export function agrees(a: Measured, b: Measured): boolean {
  return meet(a.range, b.range, a.quantity.unit === b.quantity.unit ? 0 : CONVERSION_SLACK);
}

/** "More than 200" and "more than 350" can both be true; in copies of one sentence they are two figures. */
function rivals(a: Measured, b: Measured): boolean {
  const { bound } = a.quantity;
  if (bound !== b.quantity.bound || !/^(?:above|at-least|at-most)$/.test(bound) || a.quantity.unit !== b.quantity.unit) return false;
  return Math.max(a.quantity.value, b.quantity.value) > RIVAL * Math.min(a.quantity.value, b.quantity.value);
}

/** How many times larger of two open figures the larger must be. */
const RIVAL = 1.2;

function farApart(a: Measured, b: Measured): boolean {
  if (a.dimension === "year-old") {
    const [young, old] = [a.quantity.value, b.quantity.value].sort((p, q) => p - q);
    return old - young > AGE_GAP && old > young * AGE_RATIO;
  }
  const [low, high] = a.range.low < b.range.low ? [a, b] : [b, a];
  return high.range.low > FARTHEST * Math.max(low.range.high, 1);
}

/** How alike the places of two numbers must be before a difference between them counts, 0 to 1; null: never. */
function leastContext(x: Measured, y: Measured, alone: boolean, at: Alignment): number | null {
  const counted = x.counted !== null && x.counted === y.counted;
  const close = at.score >= CLOSE;
  if (x.dimension === "year-old") return alone && (at.claimed || close) ? 0 : CONTEXT.age;
  if (x.dimension === "time") return close ? CONTEXT.time : null;
  if (/^[A-Z]{3}$/.test(x.dimension)) return alone || close ? CONTEXT.money : null;
  if (x.dimension.startsWith(LENGTH) || !x.dimension.startsWith("count"))
    return counted ? CONTEXT.counted : alone && at.claimed ? CONTEXT.lone : CONTEXT.uncounted;
  return alone && at.claimed ? CONTEXT.lone : CONTEXT.counted;
}

/** Chosen on planted and unaltered pairs (eval/plant) and by reading what was reported on groups of articles. */
const CLOSE = 0.6;
const CONTEXT = { age: 0.3, time: 0.5, money: 0.5, counted: 0.3, uncounted: 0.5, lone: 0.08 };

const positionOf = (view: StatementView, m: Measured): Position => ({
  value: m.text,
  key: `${m.dimension} ${m.dimension.startsWith("count") ? m.counted : ""} ${m.range.low} ${m.range.high}`,
  range: m.range,
  evidence: sentenceEvidence(view),
});

/**
 * Numbers of two aligned statements that measure or count the same thing, and whether they agree by unit, precision and bound.
 * A number that the other statement has too, anywhere, is no difference.
 */
export function compareNumbers(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  const close = alignment.score >= CLOSE;
  const left = measuredIn(a, close);
  const right = measuredIn(b, close);
  const out: Comparison[] = [];
  const settledLeft = new Set<Measured>();
  const settledRight = new Set<Measured>();
  for (const x of left)
    for (const y of right)
      if (sameMatter(x, y) && agrees(x, y) && !(close && rivals(x, y))) {
        settledLeft.add(x);
        settledRight.add(y);
        if (comparable(x, y))
          out.push({ kind: "number", rule: "conflict/number", verdict: "agree", a: positionOf(a, x), b: positionOf(b, y) });
      }
  const apartAt = (x: Measured, y: Measured): boolean => !alignment.claimed && !close && nameless(a, x, b) && nameless(b, y, a);
  const pairs = left
    .filter((x) => !settledLeft.has(x))
    .flatMap((x) =>
      right.filter((y) => !settledRight.has(y) && comparable(x, y)).map((y) => ({ x, y, context: cosine(x.context, y.context) })),
    )
    .sort((p, q) => q.context - p.context || p.x.quantity.start - q.x.quantity.start || p.y.quantity.start - q.y.quantity.start);
  for (const { x, y, context } of pairs) {
    if (settledLeft.has(x) || settledRight.has(y)) continue;
    const alone = left.filter((z) => comparable(z, x)).length === 1 && right.filter((z) => comparable(z, y)).length === 1;
    const least = leastContext(x, y, alone, alignment);
    if (least === null || context < least || farApart(x, y) || apartAt(x, y)) continue;
    settledLeft.add(x);
    settledRight.add(y);
    out.push({ kind: "number", rule: "conflict/number", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
  }
  return isAnother(out, close) ? [] : out;
}

/** Whether a name close to the number is one that the other statement does not have: another poll, another player. */
function nameless(view: StatementView, m: Measured, other: StatementView): boolean {
  const words = new Set(other.sentence.tokens.map((t) => t.lower));
  const at = tokenAt(view, m.quantity.start);
  return view.names.some(
    (n) => Math.abs(tokenAt(view, n.start) - at) <= WINDOW && !n.text.split(/\s+/).some((w) => words.has(w.toLowerCase())),
  );
}

/** Two lines of figures of which none agrees are of two years, two teams, two polls. */
function isAnother(found: readonly Comparison[], close: boolean): boolean {
  return !close && found.length > 1 && found.every((c) => c.verdict === "differ" && c.a.key.startsWith("count"));
}
