import type { Draft } from "./candidate.ts";
import type { Unit } from "./units.ts";

// Someone's own words printed without quotation marks: "We are ready, Ada Smith said." Translation and rewriting lose the marks; the first person stays.

const FIRST_PERSON = /(?:^|[^\p{L}\p{N}@#])(?:I|we|us|our|ours|my|me|mine|myself|ourselves|We|Our|My|I’m|I'm)(?![\p{L}\p{N}])/u;
const MARK = /["“”«»]|(?:^|\s)[‘']/;
const SPEAKER_IS_FIRST_PERSON = /^(?:I|we|us|me)$/i;

/** Confidence of sentences beside an attributed one: 6 of 10 in PolNeAR train are labelled quotations. */
const BESIDE = 0.5;
/** Sentences that other articles may show to be a quotation: below every cut-off, for relate/quotes to settle. */
export const NEEDS_OTHERS = 0.2;

const inFirstPerson = (text: string): boolean => FIRST_PERSON.test(text);

/** Whether an attribution without marks gives the speaker's own words. */
function isOwn(text: string, d: Draft): boolean {
  if (d.cue.length === 0 || d.content.length === 0) return false;
  const words = d.content.map((s) => text.slice(s.start, s.end)).join(" ");
  if (MARK.test(words) || !inFirstPerson(words)) return false;
  if (d.source.some((s) => SPEAKER_IS_FIRST_PERSON.test(text.slice(s.start, s.end)))) return false;
  const cueEnd = d.cue[d.cue.length - 1].end;
  const first = d.content[0].start;
  // "He said: I will." and "I will, he said."; after "said that" the first person is the reporter's.
  return first < cueEnd ? /\p{Lu}/u.test(text[first]) : /^\s*:/.test(text.slice(cueEnd, first)) || text[first - 2] === ":";
}

/**
 * Marks attributions in the speaker's own words as unmarked, and adds the sentences beside them: in the first person (or between two that are) as the
 * same speaker's; any other in the same paragraph as a candidate that only other articles can settle.
 */
export function findUnmarked(text: string, units: readonly Unit[], drafts: readonly Draft[]): Draft[] {
  const all: Draft[] = drafts.map((d) => (isOwn(text, d) ? { ...d, unmarked: true, rule: "quote/unmarked" } : d));
  if (!all.some((d) => d.rule === "quote/unmarked")) return all;
  // "We hope to sign": an attribution to the first person may be the speaker's next sentence.
  const voiced = (d: Draft): boolean =>
    d.source.length === 1 && SPEAKER_IS_FIRST_PERSON.test(text.slice(d.source[0].start, d.source[0].end));
  const out = all.filter((d) => !voiced(d));
  const aside = all.filter(voiced);
  const taken = new Set<number>();
  const own = new Map<number, Draft>();
  let u = 0;
  const inOrder = out
    .map((d) => ({ d, start: Math.min(...d.content.map((s) => s.start), ...d.cue.map((s) => s.start)) }))
    .sort((a, b) => a.start - b.start);
  for (const { d, start } of inOrder) {
    while (u + 1 < units.length && units[u + 1].start <= start) u++;
    taken.add(u);
    if (d.rule === "quote/unmarked") own.set(u, d);
  }
  const free = (i: number): boolean => i >= 0 && i < units.length && !taken.has(i) && units[i].marked.length === 0;
  const near = (i: number, j: number): boolean => Math.abs(units[i].paragraph - units[j].paragraph) <= 1;
  const textOf = (i: number): string => text.slice(units[i].start, units[i].end);
  const take = (i: number, from: Draft, confidence: number, rule: string): void => {
    taken.add(i);
    out.push({
      content: [{ start: units[i].start, end: units[i].end }],
      source: from.source,
      cue: [],
      sourceKind: from.source.length > 0 ? "carried" : "none",
      confidence,
      rule,
      unmarked: true,
    });
  };
  for (const [at, d] of [...own]) {
    for (const step of [1, -1]) {
      let i = at + step;
      while (free(i) && near(i, i - step)) {
        if (inFirstPerson(textOf(i))) take(i, d, BESIDE, "quote/unmarked-beside");
        else if (free(i + step) && near(i, i + step) && inFirstPerson(textOf(i + step))) take(i, d, BESIDE, "quote/unmarked-between");
        else {
          take(i, d, NEEDS_OTHERS, "quote/unmarked-maybe");
          break;
        }
        i += step;
      }
    }
  }
  const beside = new Set(out.filter((o) => o.rule.startsWith("quote/unmarked-")).map((o) => o.content[0].start));
  const place = (d: Draft): number => (d.cue[0] ?? d.content[0]).start;
  let at = 0;
  const covered = (d: Draft): boolean => {
    while (at + 1 < units.length && units[at + 1].start <= place(d)) at++;
    return beside.has(units[at].start);
  };
  aside.sort((a, b) => place(a) - place(b));
  return [...out, ...aside.filter((d) => !covered(d))];
}
