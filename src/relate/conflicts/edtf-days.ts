import type { Publication } from "../../model/dossier.ts";

/** First and last day (ISO 8601) of an EDTF date or interval that bounds both ends; null for others. */
export function daysOf(edtf: string): { readonly first: string; readonly last: string } | null {
  const parts = edtf.split("/");
  const first = boundsOf(parts[0]);
  const last = boundsOf(parts[parts.length - 1]);
  return first === null || last === null || parts.length > 2 ? null : { first: first.first, last: last.last };
}

function boundsOf(part: string): { readonly first: string; readonly last: string } | null {
  const m = /^(\d{3}[\dX])(?:-(\d\d)(?:-(\d\d))?)?/.exec(part);
  if (m === null || !/^[\dX-]+(?:T.*)?$/.test(part)) return null;
  const [, year, month, day] = m;
  if (year.endsWith("X")) return { first: `${year.slice(0, 3)}0-01-01`, last: `${year.slice(0, 3)}9-12-31` };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  // Seasons (21 to 24) and the like have no days of their own.
  if (Number(month) > 12 || Number(month) < 1) return null;
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
}

/** Whether two EDTF dates share no day; false where either cannot be placed. */
export function areDisjoint(a: string, b: string): boolean {
  const x = daysOf(a);
  const y = daysOf(b);
  return x !== null && y !== null && (x.last < y.first || y.last < x.first);
}

/** Days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

/** Whether two articles are known to have appeared within so many days. */
export function within(days: number, a: Publication | null, b: Publication | null): boolean {
  const ends = [a?.earliest, a?.latest, b?.earliest, b?.latest];
  if (ends.some((e) => e === null || e === undefined)) return false;
  const numbers = (ends as string[]).map(dayNumber);
  return Math.max(...numbers) - Math.min(...numbers) <= days;
}
