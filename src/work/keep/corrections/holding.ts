import type { ArticleId } from "../../../model/article.ts";
import type { Evidence } from "../../../model/evidence.ts";
import type { StoryCorrections } from "../../../relate/corrections/corrections.ts";
import type { LastingId, StoredArticle } from "../../../store/parts/articles.ts";
import type { CorrectedSpan, StoredCorrection } from "../../../store/parts/corrections.ts";
import type { StoryId } from "../../../store/parts/stories.ts";
import type { StoreParts } from "../../../store/store.ts";

/** Those that hold and change the dossier of a story: about it or a story that went into it, and about statements of its articles. */
export async function correctionsInside(
  { corrections, stories }: StoreParts,
  story: StoryId,
  members: readonly StoredArticle[],
): Promise<readonly StoredCorrection[]> {
  const out: StoredCorrection[] = [];
  for (const stored of await corrections.holding("same-person"))
    if ("story" in stored.correction && (await stories.resolve(stored.correction.story)) === story) out.push(stored);
  const about = await corrections.about(members.map((a) => a.id));
  return [...out, ...about.filter(({ correction }) => correction.kind === "not-same-claim")];
}

/** The same for the stages. `records`: the record of each article as it stands today. */
export function storyCorrections(corrections: readonly StoredCorrection[], records: ReadonlyMap<LastingId, ArticleId>): StoryCorrections {
  const evidence = (span: CorrectedSpan): readonly Evidence[] => {
    const article = records.get(span.article);
    return article === undefined ? [] : [{ ...span, article }];
  };
  return {
    samePersons: corrections.flatMap(({ correction: c }) => (c.kind === "same-person" ? [c.names] : [])),
    notSame: corrections.flatMap(({ correction: c }) => {
      if (c.kind !== "not-same-claim") return [];
      const [first, ...others] = c.statements;
      return evidence(first).map((statement) => ({ statement, others: others.flatMap(evidence) }));
    }),
  };
}
