import type { Dossier, DossierArticle } from "../../../src/model/dossier.ts";
import { type Pair, rate } from "../lib.ts";

/** What a careful reader finds in the articles of one story. Sentence n of article A is written "A.n". */
export interface Case {
  readonly articles: Readonly<Record<string, CaseArticle>>;
  readonly claims: readonly { readonly id: string; readonly sentences: readonly string[]; readonly may: readonly string[] }[];
  readonly mayLinks: readonly (readonly string[])[];
  readonly quotes: readonly {
    readonly id: string;
    readonly speaker: readonly string[];
    readonly variants: readonly { readonly sentence: string; readonly form: string }[];
  }[];
  readonly timeline: readonly { readonly date: string; readonly sentences: readonly string[] }[];
  readonly conflicts: readonly CaseConflict[];
  readonly mayConflicts?: readonly (string | { readonly sides: readonly (readonly string[])[] })[];
  readonly lineage: readonly { readonly from: string; readonly to: string; readonly kind: string }[];
  readonly origins: readonly string[];
}

export interface CaseArticle {
  readonly file: string;
  readonly published: readonly [string, string] | null;
  /** UTF-16 offsets into the file. */
  readonly sentences: readonly Pair[];
  readonly junk: readonly number[];
  readonly headline: readonly number[];
}

export interface CaseConflict {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly label: string;
  readonly sides: readonly (readonly string[])[];
}

interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly field?: string;
}

/** A dossier lined up with a case, by file name. */
export interface Aligned {
  readonly gold: Case;
  readonly dossier: Dossier;
  /** Dossier article id → the case's article id. */
  readonly goldOf: ReadonlyMap<string, string>;
  readonly articleOf: ReadonlyMap<string, DossierArticle>;
  /** The case's sentences as spans of the dossier's texts; null where a sentence is not in the text. */
  readonly spansOf: ReadonlyMap<string, readonly (Pair | null)[]>;
  readonly misses: string[];
  /** The case's sentences under an evidence: sharing at least `share` of the shorter of the two. */
  sentencesUnder(evidence: Place, share?: number): readonly string[];
}

/** Offsets of a case are into the file; a sentence that does not stand there in the dossier's text is found again by its words. */
export function align(gold: Case, dossier: Dossier, fileText: (file: string) => string): Aligned {
  const byFile = new Map(Object.entries(gold.articles).map(([id, a]) => [a.file, id]));
  const goldOf = new Map<string, string>();
  const articleOf = new Map<string, DossierArticle>();
  for (const a of dossier.articles) {
    const id = byFile.get(a.source.split("/").at(-1) ?? a.source);
    if (id === undefined) continue;
    goldOf.set(a.id, id);
    articleOf.set(id, a);
  }
  const spansOf = new Map<string, readonly (Pair | null)[]>();
  for (const [id, a] of articleOf) {
    const original = fileText(gold.articles[id].file);
    let from = 0;
    spansOf.set(
      id,
      gold.articles[id].sentences.map(([s, e]): Pair | null => {
        const text = original.slice(s, e);
        if (a.text.slice(s, e) === text) return [s, e];
        const at = a.text.indexOf(text, from);
        if (at < 0) return null;
        from = at + text.length;
        return [at, from];
      }),
    );
  }
  const sentencesUnder = (evidence: Place, share = 0.3): readonly string[] => {
    const id = evidence.field === "title" ? undefined : goldOf.get(evidence.article);
    if (id === undefined) return [];
    return (spansOf.get(id) ?? []).flatMap((span, i) => {
      if (!span) return [];
      const shared = Math.min(span[1], evidence.end) - Math.max(span[0], evidence.start);
      return shared > 0 && shared >= share * Math.min(span[1] - span[0], evidence.end - evidence.start) ? [`${id}.${i}`] : [];
    });
  };
  return { gold, dossier, goldOf, articleOf, spansOf, misses: [], sentencesUnder };
}

export const articleIn = (sentence: string): string => sentence.split(".")[0];

/** Keys of all pairs of sentences of different articles within a group. */
export function links(groups: readonly (readonly string[])[]): Set<string> {
  const set = new Set<string>();
  for (const group of groups)
    for (const a of group) for (const b of group) if (articleIn(a) < articleIn(b)) set.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  return set;
}

/** Precision of pairs: none offered counts as 0 where there are some to find. */
export function pairPrecision(hit: number, wrong: number, offered: number, wanted: number): number | null {
  if (offered > 0) return rate(hit, hit + wrong);
  return wanted > 0 ? 0 : null;
}
