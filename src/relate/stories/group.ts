import type { AnnotatedArticle } from "../../model/annotated.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import type { StoryGroup } from "../../model/story.ts";
import { byTime, candidates } from "./candidates.ts";
import { type ClusterOptions, cluster, type LikePair } from "./cluster.ts";
import { type Indexed, indexed, likeness, type TermNumbers } from "./likeness.ts";
import model from "./model.json" with { type: "json" };
import { type StoryProfile, storyProfile } from "./profile.ts";

/** Groups articles on the same event; the same groups whatever the order of the input. Largest first. */
export function groupStories(articles: readonly AnnotatedArticle[]): readonly StoryGroup[] {
  return groupProfiles(articles.map((a) => storyProfile(a.article)));
}

/**
 * Groups articles on the same event by their profiles: candidates from an inverted index, a linear model over what two articles have in
 * common (terms, names, dates, distance in time), average-link agglomeration. No all-pairs pass. Independent of the order of
 * `profiles`; the same article twice counts once. Stories largest first, ties by id.
 */
export function groupProfiles(profiles: readonly StoryProfile[], options: ClusterOptions = model): readonly StoryGroup[] {
  const seen = new Map(profiles.map((p) => [p.id, p]));
  const ordered = [...seen.values()].sort(byTime);
  const label = cluster(ordered.length, likePairs(ordered), options);
  const members = new Map<number, string[]>();
  ordered.forEach((p, i) => {
    const list = members.get(label[i]);
    if (list === undefined) members.set(label[i], [p.id]);
    else list.push(p.id);
  });
  return [...members.values()].map(storyOf).sort((a, b) => b.articles.length - a.articles.length || byCodeUnit(a.id, b.id));
}

/** Likeness below this is not kept: it would not move an average. */
const LEAST_LIKENESS = 0.1;

function* likePairs(ordered: readonly StoryProfile[]): Generator<LikePair> {
  const numbers: TermNumbers = new Map();
  const index: (Indexed | undefined)[] = [];
  const at = (i: number): Indexed => {
    index[i] ??= indexed(ordered[i], numbers);
    return index[i] as Indexed;
  };
  for (const [i, earlier] of candidates(ordered)) {
    for (const j of earlier) {
      const like = likeness(at(i), at(j));
      if (like >= LEAST_LIKENESS) yield [i, j, like];
    }
  }
}

/** A story of the given articles. */
export function storyOf(ids: readonly string[]): StoryGroup {
  const articles = [...ids].sort(byCodeUnit);
  return { id: contentId("s", ...articles), articles };
}
