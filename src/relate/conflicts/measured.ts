import type { Quantity, Token } from "../../model/annotated.ts";
import { fateAt, fateOfNoun, isPeople } from "./fates.ts";
import { CONVERSION_SLACK, dimensionOf, meet, type NumberRange, rangeOf } from "./number-range.ts";
import { type StatementView, termsOf, tokenAt } from "./view.ts";

/** Tokens to either side of a number that tell what it is a number of. */
export const WINDOW = 7;
/** Words that make a number a part of something: "another five", "the first two", "through 14 games", "from 35 to 21 percent", "two of the". */
const PARTIAL_BEFORE = new Set(
  "another other further additional extra combined first last next each every other including includ through from".split(" "),
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

/** A number of a statement with what it measures or counts. */
export interface Measured {
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
  /** Whether it is how much something rose or fell, or to what: another day, another figure. */
  readonly moves: boolean;
  /** Of a share: where it holds, "52 percent in Egypt" → "egypt"; null: not said. */
  readonly where: string | null;
}
/** Words that make a number a rate: "2,000 for every household", "60 per hour". */
const RATE = new Set(["per", "every", "each", "apiece"]);
const RATE_REACH = 10;

/**
 * The numbers of a statement that can be held against those of another. `close`: the other is a near copy, so that parts ("another five")
 * and shifts ("two days later") of both are the same.
 */
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
    const part = whole ? null : (partOf(tokens, first, after) ?? (isLater(tokens) ? "later" : null));
    if (part !== null && !close) continue;
    let dimension = SPANS.has(quantity.counted ?? "") ? "time" : dimensionOf(quantity.unit);
    if (!close && dimension === "time" && (RELATIVE_AFTER.test(next) || /^(?:last|past|next|within|in)$/.test(before))) continue;
    // A zero is what is left of a number that fell apart: "a magnitude of 6. 0".
    if (quantity.value === 0) continue;
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
      moves: dimension !== "year-old" && isMove(tokens, first, after),
      where: dimension === "%" ? whereOf(tokens, first, after) : null,
      context: contextOf(
        [...tokens.slice(Math.max(0, first - WINDOW), first), ...tokens.slice(after, after + WINDOW)],
        counted,
        quantity.counted,
      ),
    });
  }
  return found;
}

/** Counted, but spans of time: "ten seasons in Lorn, four in Stowe". */
const SPANS = new Set("season term semester shift night session".split(" "));

/** "But later, some 80 students…": another moment of what happened. */
const isLater = (tokens: readonly Token[]): boolean => tokens.slice(0, OPENING).some((t) => /^(?:later|subsequently)$/.test(t.lower));
/** Tokens at the beginning of a sentence that set its time. */
const OPENING = 3;

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

/** How far after a number "since" or an age bounds what is counted, and "margin" says that it is one. */
const SINCE_REACH = 4;
/** Verbs and particles of what rises and falls. General English of markets and weather. */
const MOVE =
  /^(?:r[io]se|risen|f[ae]ll|fallen|dropp?(?:ed)?|gain(?:ed)?|lost|jump(?:ed)?|slipp?(?:ed)?|climb(?:ed)?|declined?|shed|closed|ended|up|down|add(?:ed)?|surged?|plung(?:ed?|ing)|tumbled?|soar(?:ed)?|dipp?(?:ed)?|edged|skidded|slid|off|higher|lower|winds?)$/;
const MOVE_REACH = 4;

function isMove(tokens: readonly Token[], first: number, after: number): boolean {
  const near = [...tokens.slice(Math.max(0, first - MOVE_REACH), first), ...tokens.slice(after, after + 2)];
  return near.some((t) => MOVE.test(t.lower));
}

/** How far from a share its place stands. */
const WHERE_REACH = 8;

const isPlace = (tokens: readonly Token[], i: number): boolean =>
  /^(?:in|to|from|with|of)$/.test(tokens[i].lower) && tokens[i + 1]?.pos === "PROPN";

/** "82 percent of the traffic in Lorn", "traffic in Lorn fell by 82 percent" → "lorn". */
function whereOf(tokens: readonly Token[], first: number, after: number): string | null {
  for (let i = after; i < Math.min(tokens.length, after + WHERE_REACH) && !/^[,;.:]$/.test(tokens[i].text); i++)
    if (isPlace(tokens, i)) return tokens[i + 1].lower;
  for (let i = first - 1; i >= Math.max(0, first - WHERE_REACH) && !/^[,;.:]$/.test(tokens[i].text); i--)
    if (isPlace(tokens, i)) return tokens[i + 1].lower;
  return null;
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
  // "102 children under the age of five": some of all children.
  const aged = tokens.slice(after, after + SINCE_REACH).find((t) => /^(?:aged?|under|older|younger)$/.test(t.lower));
  if (aged !== undefined) return "aged";
  // "a 4.5 percent margin of error", "a margin of error of 4.5 percent"
  if (tokens.slice(Math.max(0, first - SINCE_REACH), after + SINCE_REACH).some((t) => t.lower === "margin")) return "margin";
  // "arrested three times since October": a count of that time alone.
  if (tokens.slice(after, after + SINCE_REACH).some((t) => t.lower === "since")) return "since";
  const twoBefore = tokens[first - 2]?.lower ?? "";
  if (before === "the" && PARTIAL_BEFORE.has(twoBefore)) return twoBefore;
  return next === "of" && /^(?:the|them|those|these|his|her|its|their|whom|which)$/.test(tokens[after + 1]?.lower ?? "") ? "of" : null;
}
