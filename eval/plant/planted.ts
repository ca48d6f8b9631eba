import { annotate } from "../../src/annotate/annotate.ts";
import type { AnnotatedArticle } from "../../src/model/annotated.ts";
import type { Article } from "../../src/model/article.ts";
import type { Conflict } from "../../src/model/dossier.ts";
import { evidenceOf } from "../../src/model/evidence.ts";
import type { ClaimGroup, ClaimStatement } from "../../src/model/story.ts";
import { findConflicts } from "../../src/relate/conflicts/find.ts";
import { relate } from "../../src/relate/relate.ts";
import { ALTER, PLANTED_KINDS, type PlantedKind } from "./alter.ts";
import { copyEdit } from "./copy-edit.ts";

/** A sentence of an article and its copy-edited, perhaps altered, counterpart. */
export interface PlantedPair {
  readonly original: string;
  readonly copy: string;
  /** What was altered; null: copy-edited only. */
  readonly kind: PlantedKind | null;
  /** Kinds of the conflicts reported between the two. */
  readonly reported: readonly string[];
}

/** Share of sentences in which a conflict is planted. */
const PLANTED_SHARE = 0.4;

/**
 * Copy-edits an article, plants conflicts in some of its sentences, and looks which of them are found when the two articles and the
 * alignment of their sentences are given. `aligned` false leaves the alignment to the program.
 */
export function plantIn(article: Article, random: () => number, aligned: boolean): readonly PlantedPair[] {
  const original = annotate(article);
  const planned = original.sentences.flatMap((s) => {
    const text = article.text.slice(s.start, s.end);
    if (s.tokens.length < 6 || s.tokens.length > 60 || !/[.!?]["”’']?$/.test(text)) return [];
    const edited = copyEdit(text, random);
    const order = PLANTED_KINDS.map((kind) => ({ kind, key: random() })).sort((a, b) => a.key - b.key);
    if (random() < PLANTED_SHARE)
      for (const { kind } of order) {
        const altered = ALTER[kind](edited, random);
        if (altered !== null && altered !== edited) return [{ sentence: s.index, copy: altered, kind: kind as PlantedKind | null }];
      }
    return [{ sentence: s.index, copy: edited, kind: null as PlantedKind | null }];
  });
  const text = planned.map((p) => p.copy).join("\n");
  const copy = annotate({
    ...article,
    id: `${article.id}x`,
    source: `${article.source}.copy`,
    key: `${article.key}-copy`,
    text,
    removed: [],
  });
  // A copy whose sentences are not broken as they were written is of no use.
  const starts = new Map(copy.sentences.map((s) => [s.start, s]));
  const claims: ClaimGroup[] = [];
  const pairs: { readonly plan: (typeof planned)[number]; readonly a: ClaimStatement; readonly b: ClaimStatement }[] = [];
  let at = 0;
  for (const plan of planned) {
    const s = starts.get(at);
    at += plan.copy.length + 1;
    if (s === undefined || s.end !== at - 1) continue;
    const a = statementOf(original, plan.sentence);
    const b = statementOf(copy, s.index);
    claims.push({ id: `planted${claims.length}`, statements: [a, b] });
    pairs.push({ plan, a, b });
  }
  const articles = [original, copy];
  const story = relate({ id: "planted", articles: articles.map((x) => x.article.id) }, articles);
  const conflicts = aligned ? findConflicts(articles, { ...story, quotes: [], claims }).conflicts : story.conflicts;
  return pairs.map(({ plan, a, b }) => ({
    original: a.text,
    copy: b.text,
    kind: plan.kind,
    reported: conflicts.filter((c) => opposes(c, a, b)).map((c) => c.kind),
  }));
}

function statementOf(article: AnnotatedArticle, sentence: number): ClaimStatement {
  return { ...evidenceOf(article.article, article.sentences[sentence]), sentence, mode: "asserted", quote: null };
}

/** Whether the conflict has the two statements on different sides. */
function opposes(c: Conflict, a: ClaimStatement, b: ClaimStatement): boolean {
  const side = (s: ClaimStatement): number[] =>
    c.sides.flatMap((x, i) => (x.evidence.some((e) => e.article === s.article && e.start < s.end && s.start < e.end) ? [i] : []));
  const left = side(a);
  return side(b).some((i) => left.some((j) => i !== j));
}

export interface PlantedFigures {
  readonly planted: number;
  readonly found: number;
  readonly unaltered: number;
  readonly falseAlarms: number;
  readonly byKind: Readonly<Record<PlantedKind, readonly [number, number]>>;
}

export function figuresOf(pairs: readonly PlantedPair[]): PlantedFigures {
  const planted = pairs.filter((p) => p.kind !== null);
  const plain = pairs.filter((p) => p.kind === null);
  const of = (kind: PlantedKind): [number, number] => {
    const own = planted.filter((p) => p.kind === kind);
    return [own.filter((p) => p.reported.length > 0).length, own.length];
  };
  return {
    planted: planted.length,
    found: planted.filter((p) => p.reported.length > 0).length,
    unaltered: plain.length,
    falseAlarms: plain.filter((p) => p.reported.length > 0).length,
    byKind: { number: of("number"), date: of("date"), name: of("name"), role: of("role"), polarity: of("polarity") },
  };
}
