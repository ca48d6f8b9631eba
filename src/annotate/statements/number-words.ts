import type { Token } from "../../model/annotated.ts";
import { Word } from "../../model/word.ts";

const SMALL = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value] as const),
);
const TENS = new Map("twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i] as const));
const SCALES = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
]);
/** "dozens", "hundreds of thousands": an order of magnitude, not a count. */
const VAGUE = new Map([
  ["dozens", 12],
  ["scores", 20],
  ["tens", 10],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/;

/** A number as it stands: tokens `first` to `last` (inclusive). */
export interface NumberRun {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** An order of magnitude ("dozens"): at least this many, of this order. */
  readonly vague: boolean;
  /** Written in digits, at least in part. */
  readonly digits: boolean;
}

const isHyphen = (t: Token | undefined): boolean => t !== undefined && /^[-‐‑]$/.test(t.text);

/** Value of a token in digits ("1,200", "5.5"); null for others. */
export function digitsOf(t: Token | undefined): number | null {
  return t !== undefined && DIGITS.test(t.text) ? Number(t.text.replaceAll(",", "")) : null;
}

/** Number below a hundred in words at `i`: "five", "twenty", "twenty-five". */
function smallAt(tokens: readonly Token[], i: number): { value: number; last: number } | null {
  const word = tokens[i]?.lower;
  if (word === undefined) return null;
  const small = SMALL.get(word);
  if (small !== undefined) return { value: small, last: i };
  const tens = TENS.get(word);
  if (tens === undefined) return null;
  const after = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  const unit = SMALL.get(tokens[after]?.lower ?? "");
  return unit !== undefined && unit > 0 && unit < 10 ? { value: tens + unit, last: after } : { value: tens, last: i };
}

/** Multiplies by the scale words that follow: "2.5 million", "three hundred thousand", "five hundred and twenty". */
function scaled(tokens: readonly Token[], value: number, last: number): { value: number; last: number } {
  let total = value;
  let at = last;
  for (;;) {
    const skip = isHyphen(tokens[at + 1]) ? 2 : 1;
    const scale = SCALES.get(tokens[at + skip]?.lower ?? "");
    if (scale === undefined) break;
    total *= scale;
    at += skip;
    if (scale === 100 || scale === 1000) {
      const rest = tokens[at + 1]?.lower === "and" ? at + 2 : at + 1;
      const small = smallAt(tokens, rest);
      if (small !== null && small.value > 0) {
        total += small.value;
        at = small.last;
      }
    }
  }
  return { value: total, last: at };
}

/** Whether a number may begin with a word: nearly all words are passed over by it. */
const mayBegin = Word.fact(({ text, lower }) =>
  DIGITS.test(text) || VAGUE.has(lower) || SMALL.has(lower) || TENS.has(lower) || lower === "half" || lower === "a" || lower === "an"
    ? 1
    : 0,
);

/** The number that begins at token `i`, in digits or words; null where none does. Ordinals are none. */
export function numberAt(tokens: readonly Token[], i: number): NumberRun | null {
  const t = tokens[i];
  if (t === undefined || mayBegin(t.word) === 0) return null;
  const digits = digitsOf(t);
  if (digits !== null) {
    const { value, last } = scaled(tokens, digits, i);
    return { first: i, last, value, vague: false, digits: true };
  }
  const vague = VAGUE.get(t.lower);
  if (vague !== undefined) {
    const of = tokens[i + 1]?.lower === "of" ? VAGUE.get(tokens[i + 2]?.lower ?? "") : undefined;
    return { first: i, last: of === undefined ? i : i + 2, value: vague * (of ?? 1), vague: true, digits: false };
  }
  if (t.lower === "half" && /^an?$/.test(tokens[i + 1]?.lower ?? "") && SCALES.has(tokens[i + 2]?.lower ?? "")) {
    return { first: i, last: i + 2, value: 0.5 * (SCALES.get(tokens[i + 2].lower) ?? 1), vague: false, digits: false };
  }
  if (/^an?$/.test(t.lower) && SCALES.has(tokens[i + 1]?.lower ?? "")) {
    const { value, last } = scaled(tokens, 1, i);
    return { first: i, last, value, vague: false, digits: false };
  }
  const small = smallAt(tokens, i);
  if (small === null) return null;
  const { value, last } = scaled(tokens, small.value, small.last);
  return { first: i, last, value, vague: false, digits: false };
}
