import type { CalendarUnit, DayPart, Season } from "./value.ts";

// Words of the calendar, from general knowledge of English. Patterns are source strings, to be put together by the rules.

const MONTH_STEMS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAY_STEMS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Month names and their usual short forms. */
export const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept\\.?|sep\\.?|oct\\.?|nov\\.?|dec\\.?)(?![A-Za-z0-9])";
/** Weekdays in full. Short forms only where something beside them shows that they are days ("Sun" and "Sat" are words too). */
export const WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
export const WEEKDAY_SHORT = "(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)\\.?";

/** Month number 1–12 of a name or short form; 0 for other words. */
export const monthOf = (word: string): number => MONTH_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
/** Weekday number 1 (Monday) – 7 of a name or short form; 0 for other words. */
export const weekdayOf = (word: string): number => WEEKDAY_STEMS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const numbers = new Map<string, number>([
  ...SMALL.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ["a", 1],
  ["an", 1],
  ["a couple of", 2],
  ["couple of", 2],
  ["a dozen", 12],
  ["dozen", 12],
  ["a hundred", 100],
]);

const words = [...SMALL.slice(1), ...TENS].join("|");
/** A count before a unit: "two", "3", "a", "a couple of", "twenty-five". */
export const COUNT = `(?:a couple of|a dozen|a hundred|an?|(?:${TENS.join("|")})-(?:${SMALL.slice(1, 10).join("|")})|${words}|\\d{1,4})`;
/** A count that leaves the number open. */
export const VAGUE_COUNT = "(?:several|some|many|a few|few|recent|various|countless|a number of|hundreds of|thousands of|dozens of)";

/** The number that a `COUNT` says; NaN for other words. */
export function countOf(text: string): number {
  const word = text.toLowerCase().replace(/\s+/g, " ");
  if (/^\d+$/.test(word)) return Number(word);
  const [tens, ones] = word.split("-");
  return ones === undefined ? (numbers.get(word) ?? Number.NaN) : (numbers.get(tens) ?? Number.NaN) + (numbers.get(ones) ?? Number.NaN);
}

/** Calendar units, singular or plural. A fortnight is two weeks, a night counts as its day. */
export const UNIT = "(?:days?|nights?|weeks?|fortnights?|weekends?|months?|quarters?|years?|decades?|centur(?:y|ies))";

/** The unit that a word names, with how many of it the word stands for. */
export function unitOf(word: string): { readonly unit: CalendarUnit; readonly times: number } {
  const stem = word.toLowerCase().replace(/ies$/, "y").replace(/s$/, "");
  if (stem === "night") return { unit: "day", times: 1 };
  if (stem === "fortnight") return { unit: "week", times: 2 };
  return { unit: stem as CalendarUnit, times: 1 };
}

/** TIMEX3 letter of a unit; decades are ten years. */
export const UNIT_LETTER: Readonly<Record<CalendarUnit, string>> = {
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

export const SEASON = "(?:spring|summer|autumn|fall|winter)";
/** TIMEX3 code of a season's name. */
export function seasonOf(word: string): Season {
  const codes: Record<string, Season> = { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" };
  return codes[word.toLowerCase()] ?? "SP";
}

export const DAY_PART = "(?:mornings?|noon|midday|lunchtime|afternoons?|evenings?|nights?|overnight|midnight)";
/** TIMEX3 code of a part of the day. */
export function dayPartOf(word: string): DayPart {
  const stem = word.toLowerCase().replace(/s$/, "");
  if (stem === "morning") return "MO";
  if (stem === "afternoon") return "AF";
  if (stem === "evening") return "EV";
  return stem === "noon" || stem === "midday" || stem === "lunchtime" ? "MI" : "NI";
}

export const ORDINALS = ["first", "second", "third", "fourth"];
/** 1–4 of "first", "2nd", "Q3"; 0 for other words. */
export function ordinalOf(word: string): number {
  const lower = word.toLowerCase();
  const digit = /[1-4]/.exec(lower);
  return digit ? Number(digit[0]) : ORDINALS.indexOf(lower) + 1;
}

const DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");
export const DECADE_WORD = `(?:${DECADES.join("|")})`;
/** 20, 30 … 90 of "twenties" … "nineties". */
export const decadeOf = (word: string): number => (DECADES.indexOf(word.toLowerCase()) + 2) * 10;
