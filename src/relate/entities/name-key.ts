import { COMPANY_FORMS, KNOWN_ACRONYMS } from "../../annotate/names/lexicon/organisations.ts";
import { PLACE_ALIASES } from "../../annotate/names/lexicon/places.ts";

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["organisation", "organization"],
  ["centre", "center"],
  ["defence", "defense"],
  ["labour", "labor"],
  ["theatre", "theater"],
  ["programme", "program"],
]);

/** A name's words without case, diacritics, full stops and apostrophes: "J. K. São-Poe" → ["j", "k", "sao", "poe"]. */
export function nameWords(name: string): readonly string[] {
  return (
    name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/\./g, "")
      .match(/[\p{L}\p{N}&]+(?:['’]\p{L}+)*/gu) ?? []
  );
}

/** What two spellings of one organisation or place share: "U.S." and "America", "Acme Ltd" and "Acme", "Organisation" and "Organization". */
export function thingKey(name: string): string {
  const lower = name.toLowerCase();
  const alias = PLACE_ALIASES.get(lower);
  if (alias !== undefined) return alias;
  const words = nameWords(name).map((w) => SPELLINGS.get(w) ?? w);
  let n = words.length;
  while (n > 1 && COMPANY_FORMS.has(words[n - 1])) n--;
  const key = words.slice(words[0] === "the" && n > 1 ? 1 : 0, n).join(" ");
  return PLACE_ALIASES.get(key) ?? (key === "" ? lower : key);
}

/** The key of what a widely known acronym stands for; null for others. */
export function expansionKey(acronym: string): string | null {
  const long = KNOWN_ACRONYMS.get(acronym.replace(/\./g, "").toUpperCase());
  return long === undefined ? null : thingKey(long);
}

const SMALL = new Set(["of", "the", "for", "and", "on", "in", "de", "la", "a", "to", "&"]);

/** Whether an acronym is made of the first letters of a name's words, with or without the small ones. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, "").toLowerCase();
  const words = nameWords(name.replace(/[-‐‑]/g, " "));
  if (letters.length < 2 || words.length < 2) return false;
  const initials = (list: readonly string[]): string => list.map((w) => w[0]).join("");
  return initials(words) === letters || initials(words.filter((w) => !SMALL.has(w))) === letters;
}

/** Whether two words differ by at most one letter changed, added, dropped, or two neighbours swapped. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let j = 0;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  const restA = a.slice(i, a.length - j);
  const restB = b.slice(i, b.length - j);
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restB.length === 2 && restA === restB[1] + restB[0]);
}
