import type { Span } from "../../model/span.ts";
import { isFirstName } from "./lexicon/first-names.ts";
import { DEMONYMS, isKnownPlace } from "./lexicon/places.ts";
import { BODY_ROLES, HONORIFICS, ROLE_SUFFIXES } from "./lexicon/titles.ts";
import { isRoleModifier, isRoleNoun, roleBefore } from "./roles.ts";
import { isHeadWord, type Run } from "./runs.ts";
import type { Unit } from "./units.ts";

/** A part of a run: a name, and the title before it. */
export interface NamePart extends Run {
  readonly title: Span | null;
}

/** Forms of address that nothing but a person has. */
const ADDRESS = /^(mr|mrs|ms|miss|dr|prof|sir|mme|sen|rep|gov|gen|col|lt|sgt)\.?$/;

/** Whether a word before a name is a title there: an honorific, or a role before what can be a full name ("Model S" is none). */
function isTitleAt(units: readonly Unit[], i: number, to: number): boolean {
  const u = units[i];
  const next = units[i + 1];
  if (HONORIFICS.has(u.lower.replace(/\.$/, "")) || /^secretary[-‐‑]general$/.test(u.lower)) return next.text.length > 1;
  return isRoleNoun(u.lower) && (isFirstName(next.lower) || to - i > 2);
}

/**
 * Takes titles off a run: "Foreign Minister Yoshi Ando" → "Yoshi Ando" with its title; "NATO Secretary General Ana Mora" →
 * "NATO" and "Ana Mora"; "Japanese" comes off what it only describes.
 */
export function splitRun(units: readonly Unit[], run: Run): readonly NamePart[] {
  const { from, to } = run;
  let at = -1;
  // "King County" and "General Motors" are no persons; "Mr Hill" is.
  const address = to - from > 1 && ADDRESS.test(units[to - 2].lower);
  if (address || !isHeadWord(units[to - 1].lower))
    for (let i = to - 2; i >= from; i--)
      if (isTitleAt(units, i, to)) {
        at = i;
        break;
      }
  if (at >= 0) {
    const title = roleBefore(units, at + 1) ?? { start: units[at].start, end: units[at].end };
    let rest = at;
    while (rest > from && units[rest - 1].start >= title.start) rest--;
    const before = rest > from ? describe(units, { from, to: rest }) : null;
    return [...(before ? [{ ...before, title: null }] : []), { from: at + 1, to, title }];
  }
  const described = describe(units, run);
  if (described === null) return [];
  let end = described.to;
  let title = isKnownPlace(textOf(units, described)) || isBodyRole(units, described.from) ? null : roleBefore(units, described.from);
  while (end - 1 > described.from + 1 && ROLE_SUFFIXES.has(units[end - 1].lower)) end--;
  if (end < described.to && title === null) title = { start: units[end].start, end: units[described.to - 1].end };
  return [{ from: described.from, to: end, title }];
}

/** Whether the role before a name is one of companies, and the name is not plainly a person's: "the operator, Poe Line". */
function isBodyRole(units: readonly Unit[], from: number): boolean {
  const role = units[from - 1]?.text === "," ? units[from - 2] : units[from - 1];
  return role !== undefined && BODY_ROLES.has(role.lower) && !isFirstName(units[from].lower);
}

const textOf = (units: readonly Unit[], run: Run): string =>
  units
    .slice(run.from, run.to)
    .map((u) => u.lower)
    .join(" ");

/** A run without words that only describe; null where no name is left: "Japanese", "Prime Minister", "Costa Rican". */
function describe(units: readonly Unit[], run: Run): Run | null {
  let { from } = run;
  const { to } = run;
  const last = units[to - 1].lower;
  if (DEMONYMS.has(last) && !isKnownPlace(textOf(units, run))) return null;
  if (!isHeadWord(last) && last !== "union" && last !== "airlines")
    while (from < to - 1 && DEMONYMS.has(units[from].lower) && !isKnownPlace(textOf(units, { from, to }))) from++;
  const words = units.slice(from, to);
  if (words.every((u) => isRoleModifier(u.lower) || HONORIFICS.has(u.lower.replace(/\.$/, "")) || isRoleNoun(u.lower))) {
    const name = textOf(units, { from, to });
    // "Government", "Police" alone are no names; "Coast Guard" is.
    if (words.length < 2 || !isHeadWord(last)) return isKnownPlace(name) ? { from, to } : null;
  }
  return { from, to };
}
