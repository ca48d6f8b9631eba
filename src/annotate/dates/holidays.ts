/**
 * Days with names that news dates things by. `day` gives month and day in a year; those that move are counted.
 * Source: general knowledge; Easter after Meeus/Jones/Butcher.
 */
export interface Holiday {
  readonly id: string;
  /** Pattern source, matched without regard to case; the first letter must be a capital in the text. */
  readonly pattern: string;
  readonly day: (year: number) => readonly [month: number, day: number];
}

/** The nth weekday (0 Sunday … 6) of a month; n = -1: the last. */
function nth(year: number, month: number, weekday: number, n: number): readonly [number, number] {
  if (n > 0) {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
    return [month, 1 + ((weekday - first + 7) % 7) + (n - 1) * 7];
  }
  const end = new Date(Date.UTC(year, month, 0));
  return [month, end.getUTCDate() - ((end.getUTCDay() - weekday + 7) % 7)];
}

function easter(year: number, shift: number): readonly [number, number] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  const date = new Date(Date.UTC(year, month - 1, day + shift));
  return [date.getUTCMonth() + 1, date.getUTCDate()];
}

const fixed = (month: number, day: number) => (): readonly [number, number] => [month, day];

/** Longer names first: "Christmas Eve" before "Christmas". */
export const HOLIDAYS: readonly Holiday[] = [
  { id: "new-years-eve", pattern: "New Year(?:['’]?s)?['’]? Eve|NYE|Hogmanay", day: fixed(12, 31) },
  { id: "new-years-day", pattern: "New Year(?:['’]?s)?['’]? Day", day: fixed(1, 1) },
  { id: "epiphany", pattern: "Epiphany", day: fixed(1, 6) },
  { id: "mlk-day", pattern: "Martin Luther King(?:,? Jr\\.?)? Day|MLK Day", day: (y) => nth(y, 1, 1, 3) },
  { id: "australia-day", pattern: "Australia Day", day: fixed(1, 26) },
  { id: "groundhog-day", pattern: "Groundhog Day", day: fixed(2, 2) },
  { id: "valentines-day", pattern: "(?:St\\.? )?Valentine['’]?s['’]? Day", day: fixed(2, 14) },
  { id: "presidents-day", pattern: "Presidents?['’]?s?['’]? Day", day: (y) => nth(y, 2, 1, 3) },
  { id: "womens-day", pattern: "International Women['’]s Day", day: fixed(3, 8) },
  { id: "st-patricks-day", pattern: "St\\.? Patrick['’]s Day", day: fixed(3, 17) },
  { id: "good-friday", pattern: "Good Friday", day: (y) => easter(y, -2) },
  { id: "easter-monday", pattern: "Easter Monday", day: (y) => easter(y, 1) },
  { id: "easter", pattern: "Easter(?: Sunday)?(?! (?:Island|egg|bunny|Rising|Europe))", day: (y) => easter(y, 0) },
  { id: "palm-sunday", pattern: "Palm Sunday", day: (y) => easter(y, -7) },
  { id: "ash-wednesday", pattern: "Ash Wednesday", day: (y) => easter(y, -46) },
  { id: "pentecost", pattern: "Pentecost|Whit Sunday", day: (y) => easter(y, 49) },
  { id: "april-fools-day", pattern: "April Fools?['’]?s?['’]? Day", day: fixed(4, 1) },
  { id: "anzac-day", pattern: "Anzac Day", day: fixed(4, 25) },
  { id: "may-day", pattern: "May Day|Labou?r Day(?= in (?:Europe|China))", day: fixed(5, 1) },
  { id: "memorial-day", pattern: "Memorial Day", day: (y) => nth(y, 5, 1, -1) },
  { id: "juneteenth", pattern: "Juneteenth", day: fixed(6, 19) },
  { id: "canada-day", pattern: "Canada Day", day: fixed(7, 1) },
  { id: "independence-day", pattern: "(?:the )?(?:Fourth|4th) of July", day: fixed(7, 4) },
  { id: "bastille-day", pattern: "Bastille Day", day: fixed(7, 14) },
  { id: "labor-day", pattern: "Labor Day", day: (y) => nth(y, 9, 1, 1) },
  { id: "columbus-day", pattern: "Columbus Day", day: (y) => nth(y, 10, 1, 2) },
  { id: "halloween", pattern: "Hallowe['’]?en", day: fixed(10, 31) },
  { id: "all-saints-day", pattern: "All Saints['’]? Day", day: fixed(11, 1) },
  { id: "guy-fawkes", pattern: "Bonfire Night|Guy Fawkes Night", day: fixed(11, 5) },
  { id: "armistice-day", pattern: "Armistice Day|Veterans?['’]? Day|Remembrance Day", day: fixed(11, 11) },
  { id: "black-friday", pattern: "Black Friday", day: (y) => [11, nth(y, 11, 4, 4)[1] + 1] },
  { id: "cyber-monday", pattern: "Cyber Monday", day: (y) => cyberMonday(y) },
  { id: "thanksgiving", pattern: "Thanksgiving(?: Day)?", day: (y) => nth(y, 11, 4, 4) },
  { id: "christmas-eve", pattern: "Christmas Eve", day: fixed(12, 24) },
  {
    id: "christmas",
    pattern: "Christmas(?: Day)?(?! (?:Island|market|tree|party|parties|card|carol|song|present|gift|shopp|decoration|light|album|single))",
    day: fixed(12, 25),
  },
  { id: "boxing-day", pattern: "Boxing Day", day: fixed(12, 26) },
];

function cyberMonday(year: number): readonly [number, number] {
  const date = new Date(Date.UTC(year, 10, nth(year, 11, 4, 4)[1] + 4));
  return [date.getUTCMonth() + 1, date.getUTCDate()];
}

const byId = new Map(HOLIDAYS.map((h) => [h.id, h]));

/** Month and day of a holiday in a year; null for an id that is not in the list. */
export function holidayIn(id: string, year: number): readonly [month: number, day: number] | null {
  return byId.get(id)?.day(year) ?? null;
}

/** The holiday whose pattern the whole of `text` matches; null for others. */
export function holidayNamed(text: string): string | null {
  return HOLIDAYS.find((h) => new RegExp(`^(?:${h.pattern})$`, "iu").test(text))?.id ?? null;
}
