import { type Gender, genderOfFirstName } from "../../annotate/names/lexicon/first-names.ts";
import { genderOfTitle, HONORIFICS, ROLE_MODIFIERS, ROLE_NOUNS } from "../../annotate/names/lexicon/titles.ts";

/** Forms of address that name no role. */
const ADDRESS = /^(mr|mrs|ms|miss|mx|mme|mlle|messrs|sir|dame|dr|m)\.?$/i;

/** The role that a title gives ("Foreign Minister" → "foreign minister"); null for mere address ("Mr"). */
export function roleText(title: string): string | null {
  const words = title.split(/\s+/).filter((w) => !ADDRESS.test(w));
  if (words.length === 0) return null;
  return words.map((w) => (isRoleWord(w.toLowerCase()) ? w.toLowerCase() : w)).join(" ");
}

const isRoleWord = (w: string): boolean => ROLE_NOUNS.has(w) || ROLE_MODIFIERS.has(w) || HONORIFICS.has(w) || w.includes("-");

/** The role noun of a role: "director of the Civil Aviation Agency" → "director"; null where there is none. */
export function roleHead(role: string): string | null {
  const head = role.toLowerCase().split(/ (?:of|for|at|in|with) /)[0];
  const words = head.split(/\s+/);
  for (let i = words.length - 1; i >= 0; i--) {
    if (ROLE_NOUNS.has(words[i]) || HONORIFICS.has(words[i])) return words[i];
    const part = words[i].split("-").find((p) => ROLE_NOUNS.has(p));
    if (part !== undefined) return part;
  }
  return null;
}

/** Gender that titles and roles show together; null where they disagree ("spokesman" here, "spokeswoman" there) or show none. */
export function genderOfTitles(titles: readonly string[]): Gender | null {
  const seen = new Set(titles.map(ownGender).filter((g) => g !== null));
  return seen.size === 1 ? [...seen][0] : null;
}

/** Of "director of the Women's Hospital" only what comes before "of" speaks of the person. */
const ownGender = (title: string): Gender | null =>
  genderOfTitle(title.split(/ (?:of|for|at|in|with) |['’]s /).at(/['’]s /.test(title) ? -1 : 0) ?? "");

/** Gender of a person from titles, else from given names. */
export function genderOf(titles: readonly string[], givenNames: readonly string[]): Gender | null {
  const byTitle = genderOfTitles(titles);
  if (byTitle !== null) return byTitle;
  const both = new Set(titles.map(ownGender).filter((g) => g !== null));
  const byName = new Set(givenNames.map(genderOfFirstName).filter((g) => g !== null));
  return byName.size === 1 && both.size === 0 ? [...byName][0] : byName.size === 1 && both.size === 2 ? [...byName][0] : null;
}
