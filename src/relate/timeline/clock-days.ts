import type { ClaimGroup } from "../../model/story.ts";
import { likeness } from "../dates/likeness.ts";
import type { Happening, Told } from "./happenings.ts";

/** Likeness (cosine of weighted words) from which a sentence with a day tells the event of a sentence with a bare clock time. */
const SAME_EVENT = 0.3;
/** Sentences of the same article that far before may give the day. */
const SENTENCES_BEFORE = 2;

/** Claims of each sentence that makes a statement, by `sentenceKey`. */
export type ClaimsOf = (h: Happening) => ReadonlySet<string>;

export function claimsBySentence(claims: readonly ClaimGroup[]): ClaimsOf {
  const claimsOf = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const s of claim.statements) {
      const key = `${s.article} ${s.sentence}`;
      claimsOf.set(key, (claimsOf.get(key) ?? new Set()).add(claim.id));
    }
  }
  const none: ReadonlySet<string> = new Set();
  return (h) => claimsOf.get(`${h.expression.article} ${h.expression.sentence}`) ?? none;
}

/**
 * Gives bare clock times ("struck the bank at 6:40 p.m.") the one day that the story tells for the same event: in another report, or in
 * the sentences right before. Those for which there is none, or several, are left out: the day of publication would be a guess.
 */
export function withClockDays({ dated, clocks }: Told, claimsOf: ClaimsOf): readonly Happening[] {
  if (clocks.length === 0) return dated;
  const days = dated.filter((h) => /^\d{4}-\d{2}-\d{2}$/.test(h.date) && !h.ahead);
  const byClaim = new Map<string, Happening[]>();
  for (const h of days) for (const c of claimsOf(h)) byClaim.set(c, [...(byClaim.get(c) ?? []), h]);
  const settled = clocks.flatMap((clock): Happening[] => {
    const sees = (h: Happening): boolean => {
      if (h.expression.article !== clock.expression.article) return true;
      const back = clock.sentence.index - h.sentence.index;
      return back > 0 && back <= SENTENCES_BEFORE;
    };
    const claimed = [...claimsOf(clock)].flatMap((c) => byClaim.get(c) ?? []).filter(sees);
    const found = claimed.length > 0 ? claimed : days.filter((h) => sees(h) && likeness(h.words, clock.words) >= SAME_EVENT);
    const told = new Set(found.map((h) => h.date));
    return told.size === 1 ? [{ ...clock, date: [...told][0] }] : [];
  });
  return [...dated, ...settled];
}
