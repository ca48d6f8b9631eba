import type { Publication } from "../model/dossier.ts";

/** EDTF interval from the first to the last publication day that is known; ".." where none is. */
export function spanOfDays(published: readonly Publication[]): string {
  const days = published.flatMap((p) => [p.earliest, p.latest]).flatMap((d) => (d === null ? [] : [d.slice(0, 10)]));
  if (days.length === 0) return "..";
  days.sort();
  const first = days[0];
  const last = days[days.length - 1];
  return first === last ? first : `${first}/${last}`;
}
