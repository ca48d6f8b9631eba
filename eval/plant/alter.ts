import { findQuantities } from "../../src/annotate/statements/quantities.ts";
import { parse } from "../../src/text/nlp.ts";
import { pick } from "./random.ts";

export const PLANTED_KINDS = ["number", "date", "name", "role", "polarity"] as const;
export type PlantedKind = (typeof PLANTED_KINDS)[number];

type Alter = (sentence: string, random: () => number) => string | null;

const WORDS = "two three four five six seven eight nine ten eleven twelve".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const MONTHS = "January February March April June July August September October November December".split(" ");
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\bspokesman\b/, "spokeswoman"],
  [/\bspokeswoman\b/, "spokesman"],
  [/\bchairman\b/, "chairwoman"],
  [/\bco-founder\b/, "founder"],
  [/(?<![-\w])founder\b(?= [A-Z])/, "co-founder"],
  [/\b[Aa]ssistant professor\b/, "professor"],
  [/(?<!assistant |associate )\bprofessor\b/, "assistant professor"],
  [/\b[Vv]ice [Pp]resident\b/, "president"],
  [/(?<!vice |Vice )\bPresident\b(?= [A-Z])/, "Vice President"],
  [/(?<!deputy |prime |Deputy |Prime )\bminister\b/, "deputy minister"],
  [/(?<!deputy |executive )\bdirector\b(?= [A-Zo])/, "deputy director"],
];
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["confirmed", "denied"],
  ["accepted", "rejected"],
  ["rose", "fell"],
  ["increased", "decreased"],
  ["won", "lost"],
  ["supported", "opposed"],
  ["approved", "rejected"],
];
const AUX = /\b(is|was|are|were|has|have|will|would|did|does|can|could)\b(?! (?:not|n't|never))/g;

/** Another figure in the place of one: a fifth to double as much, in the form of the original. */
const number: Alter = (sentence, random) => {
  const { tokens } = parse(sentence, { start: 0, end: sentence.length });
  const q = pick(
    findQuantities(tokens).filter((x) => x.counted !== null || x.unit !== null),
    random,
  );
  if (q === null) return null;
  const text = sentence.slice(q.start, q.end);
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text);
  if (digits !== null) {
    const decimals = digits[0].split(".")[1]?.length ?? 0;
    const old = Number(digits[0].replaceAll(",", ""));
    const grown = old * (1.3 + 0.7 * random());
    const value = decimals > 0 ? grown.toFixed(decimals) : String(Math.max(old + 1, Math.round(grown)));
    const shown = /,/.test(digits[0]) ? value.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : value;
    return splice(sentence, q.start + digits.index, digits[0].length, shown);
  }
  const word = new RegExp(`\\b(?:${WORDS.join("|")})\\b`, "i").exec(text);
  if (word === null) return null;
  const other = WORDS.filter((w) => w !== word[0].toLowerCase());
  const chosen = other[Math.floor(random() * other.length)];
  return splice(
    sentence,
    q.start + word.index,
    word[0].length,
    /^[A-Z]/.test(word[0]) ? chosen[0].toUpperCase() + chosen.slice(1) : chosen,
  );
};

const swapOf = (list: readonly string[], sentence: string, random: () => number): string | null => {
  const found = [...sentence.matchAll(new RegExp(`\\b(?:${list.join("|")})\\b`, "g"))];
  const m = pick(found, random);
  if (m === null) return null;
  const other = list.filter((w) => w !== m[0]);
  return splice(sentence, m.index, m[0].length, other[Math.floor(random() * other.length)]);
};

const date: Alter = (sentence, random) =>
  random() < 0.5
    ? (swapOf(WEEKDAYS, sentence, random) ?? swapOf(MONTHS, sentence, random))
    : (swapOf(MONTHS, sentence, random) ?? swapOf(WEEKDAYS, sentence, random));

/** One letter of a capitalised word of five letters or more, not its first, becomes another. */
const name: Alter = (sentence, random) => {
  const { tokens } = parse(sentence, { start: 0, end: sentence.length });
  const t = pick(
    tokens.filter(
      (x, i) => x.pos === "PROPN" && i > 0 && /^\p{Lu}\p{Ll}{4,}$/u.test(x.text) && !WEEKDAYS.includes(x.text) && !MONTHS.includes(x.text),
    ),
    random,
  );
  if (t === null) return null;
  const at = 1 + Math.floor(random() * (t.text.length - 2));
  const old = t.text[at];
  const letters = "aeiou".includes(old) ? "aeiou" : "bdklmnprstz";
  const other = [...letters].filter((l) => l !== old);
  return splice(sentence, t.start + at, 1, other[Math.floor(random() * other.length)]);
};

const role: Alter = (sentence, random) => {
  const fitting = pick(
    ROLES.filter(([from]) => from.test(sentence)),
    random,
  );
  return fitting === null ? null : sentence.replace(fitting[0], fitting[1]);
};

const polarity: Alter = (sentence, random) => {
  for (const [x, y] of OPPOSITES) {
    if (random() < 0.5 && new RegExp(`\\b${x}\\b`).test(sentence)) return sentence.replace(new RegExp(`\\b${x}\\b`), y);
  }
  if (/\bnot /.test(sentence) && !/\bnot (?:only|just)/.test(sentence)) return sentence.replace(/\bnot /, "");
  if (/\b(?:if|whether|no|never|n[’']t)\b|\?/i.test(sentence)) return null;
  const m = pick([...sentence.matchAll(AUX)], random);
  return m === null ? null : splice(sentence, m.index + m[0].length, 0, " not");
};

const splice = (s: string, at: number, length: number, by: string): string => s.slice(0, at) + by + s.slice(at + length);

/** Changes one point of a sentence so that it contradicts what it was; null where the sentence has no such point. */
export const ALTER: Record<PlantedKind, Alter> = { number, date, name, role, polarity };
