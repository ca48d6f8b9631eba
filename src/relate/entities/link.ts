import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Entity } from "../../model/dossier.ts";

/** The same person, organisation or place across articles, with resolved pronouns and role nouns as mentions. */
export function linkEntities(_articles: readonly AnnotatedArticle[]): readonly Entity[] {
  return [];
}
