import { annotate } from "../../annotate/annotate.ts";
import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Problem } from "../../model/article.ts";
import type { Revision } from "../../store/parts/articles.ts";
import type { DerivedBytes } from "../../store/parts/derived.ts";
import type { Store } from "../../store/store.ts";
import { attempt } from "../attempt.ts";
import { annotatedFrom, annotationBytes } from "./annotation-bytes.ts";
import { ANNOTATION_VERSION } from "./versions.ts";

export interface AnnotatedRevisions {
  /** Of those on which no stage failed, in their order. */
  readonly annotated: readonly AnnotatedArticle[];
  readonly problems: readonly Problem[];
}

/** Revisions with their annotations as kept; those of another version of the stages are made again, and kept. */
export async function annotatedRevisions(store: Store, revisions: readonly Revision[]): Promise<AnnotatedRevisions> {
  const kept = await store.annotations.get(
    revisions.map((r) => r.ref),
    ANNOTATION_VERSION,
  );
  const problems: Problem[] = [];
  const fresh: DerivedBytes[] = [];
  const annotated = revisions.flatMap(({ ref, record }) => {
    const bytes = kept.get(ref);
    if (bytes !== undefined) return [annotatedFrom(record, bytes)];
    const made = attempt(record, annotate, (problem) => problems.push(problem));
    if (made === null) return [];
    fresh.push({ revision: ref, version: ANNOTATION_VERSION, bytes: annotationBytes(made) });
    return [made];
  });
  if (fresh.length > 0 && !store.readOnly) await store.annotations.put(fresh);
  return { annotated, problems };
}
