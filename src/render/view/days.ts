import type { Publication } from "../../model/dossier.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
/** EDTF level 1 and 2 numbers for parts of a year. */
const PARTS: Readonly<Record<string, string>> = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
};
const PART_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  "21": [3, 5],
  "22": [6, 8],
  "23": [9, 11],
  "24": [12, 14],
  "33": [1, 3],
  "34": [4, 6],
  "35": [7, 9],
  "36": [10, 12],
};

/** First and last day of a date, as days since 1970-01-01; null: open on that side. */
export interface DayRange {
  readonly from: number | null;
  readonly to: number | null;
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
}

/** Year, month and day of a day number. */
export function calendar(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function pointRange(point: string): DayRange | null {
  const m = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?[~?%]?$/.exec(point);
  if (m === null) return null;
  const [, year, month, day] = m;
  if (year.includes("X")) {
    return { from: dayNumber(Number(year.replace(/X/g, "0")), 1, 1), to: dayNumber(Number(year.replace(/X/g, "9")), 12, 31) };
  }
  const y = Number(year);
  if (month === undefined) return { from: dayNumber(y, 1, 1), to: dayNumber(y, 12, 31) };
  const part = PART_MONTHS[month];
  if (part !== undefined) return { from: dayNumber(y, part[0], 1), to: dayNumber(y, part[1] + 1, 0) };
  const mo = Number(month);
  if (mo < 1 || mo > 12) return null;
  if (day === undefined) return { from: dayNumber(y, mo, 1), to: dayNumber(y, mo + 1, 0) };
  return { from: dayNumber(y, mo, Number(day)), to: dayNumber(y, mo, Number(day)) };
}

/** The days of an EDTF date: `2023`, `2023-05`, `2023-05-03`, `195X`, `2022-21`, `a/b`, `a/..`, `../b`. Null where it is none. */
export function daysOf(edtf: string): DayRange | null {
  const [first, second] = edtf.split("/");
  if (second === undefined) return first === ".." || first === "" ? { from: null, to: null } : pointRange(first);
  const from = first === ".." || first === "" ? { from: null, to: null } : pointRange(first);
  const to = second === ".." || second === "" ? { from: null, to: null } : pointRange(second);
  return from === null || to === null ? null : { from: from.from, to: to.to };
}

function pointWords(point: string): string {
  const qualified = /[~?%]$/.exec(point)?.[0];
  const bare = point.replace(/[~?%]$/, "").replace(/T.*$/, "");
  const before = qualified === "~" ? "about " : qualified === undefined ? "" : "perhaps ";
  if (/^\d{3}X$/.test(bare)) return `${before}the ${bare.slice(0, 3)}0s`;
  const [year, month, day] = bare.split("-");
  if (month === undefined) return before + year;
  if (PARTS[month] !== undefined) return `${before}${PARTS[month]} ${year}`;
  const name = MONTHS[Number(month) - 1] ?? month;
  return before + (day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`);
}

function rangeWords(from: number, to: number): string {
  const a = calendar(from);
  const b = calendar(to);
  const wholeMonths = a.day === 1 && calendar(to + 1).day === 1;
  if (from === to) return `${a.day} ${MONTHS[a.month - 1]} ${a.year}`;
  if (wholeMonths && a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}` : `${a.year}–${b.year}`;
  if (wholeMonths && a.year === b.year) {
    return a.month === b.month ? `${MONTHS[a.month - 1]} ${a.year}` : `${MONTHS[a.month - 1]}–${MONTHS[b.month - 1]} ${a.year}`;
  }
  if (a.year !== b.year) return `${a.day} ${MONTHS[a.month - 1]} ${a.year} – ${b.day} ${MONTHS[b.month - 1]} ${b.year}`;
  if (a.month !== b.month) return `${a.day} ${MONTHS[a.month - 1]} – ${b.day} ${MONTHS[b.month - 1]} ${a.year}`;
  return `${a.day}–${b.day} ${MONTHS[a.month - 1]} ${a.year}`;
}

/** An EDTF date in words: "3 May 2023", "1–7 May 2023", "since October 2017", "the 1950s"; "date unknown" for "..". */
export function dateWords(edtf: string): string {
  const [first, second] = edtf.split("/");
  const open = (p: string): boolean => p === ".." || p === "";
  if (second === undefined) return open(first) ? "date unknown" : pointRange(first) === null ? edtf : pointWords(first);
  if (open(first) && open(second)) return "date unknown";
  const range = daysOf(edtf);
  if (range === null) return edtf;
  if (range.to === null) return `since ${pointWords(first)}`;
  if (range.from === null) return `until ${pointWords(second)}`;
  return rangeWords(range.from, range.to);
}

/** A day of publication as an EDTF date. */
export function publicationEdtf({ earliest, latest }: Publication): string {
  const from = earliest?.slice(0, 10) ?? "..";
  const to = latest?.slice(0, 10) ?? "..";
  return from === to ? from : `${from}/${to}`;
}

/** When an article appeared and how that is known, in words. */
export function publicationWords(published: Publication): string {
  const edtf = publicationEdtf(published);
  const { earliest, latest } = published;
  const unknown = earliest === null && latest === null;
  const days =
    earliest !== null && latest === null
      ? `${dateWords(earliest.slice(0, 10))} or later`
      : earliest === null && latest !== null
        ? `${dateWords(latest.slice(0, 10))} or earlier`
        : dateWords(edtf);
  const basis = unknown
    ? "day of publication unknown"
    : published.basis === "inferred"
      ? `${days} (worked out)`
      : published.basis === "stated"
        ? `${days} (stated in the text)`
        : `${days} (metadata)`;
  return published.doubt === null
    ? basis
    : `${basis}; ${published.stated === null ? "the stated date" : `stated ${dateWords(published.stated.slice(0, 10))}`} is doubted: ${published.doubt}`;
}
