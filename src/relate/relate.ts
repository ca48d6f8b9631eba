import type { AnnotatedArticle } from "../model/annotated.ts";
import type { ArticleId } from "../model/article.ts";
import type { Story, StoryGroup } from "../model/story.ts";
import { alignClaims } from "./claims/align.ts";
import { findConflicts } from "./conflicts/find.ts";
import {
  correctedClaims,
  correctedConflicts,
  correctedEntities,
  correctedUpdates,
  NO_CORRECTIONS,
  type StoryCorrections,
} from "./corrections/corrections.ts";
import { resolveDates } from "./dates/resolve.ts";
import { linkEntities } from "./entities/link.ts";
import { duplicatesIn } from "./fingerprint/duplicates.ts";
import { findOverlaps } from "./fingerprint/overlaps.ts";
import { traceLineage } from "./lineage/trace.ts";
import { datePublications } from "./publication/publication.ts";
import { groupQuotes } from "./quotes/group.ts";
import { buildTimeline } from "./timeline/build.ts";

export interface RelateOptions {
  /** Publication days that the user gives: article id → ISO 8601 day. They win over what the article states. */
  readonly published?: ReadonlyMap<ArticleId, string>;
  /** What a person corrected: the stages after it go by it. */
  readonly corrections?: StoryCorrections;
}

/**
 * What the articles of one story show together, settled in a fixed order: shared text → publication days → dates → entities →
 * quotes and speakers → claims → lineage and origins → conflicts and updates → timeline. Independent of the order of `articles`.
 */
export function relate(group: StoryGroup, all: readonly AnnotatedArticle[], options: RelateOptions = {}): Story {
  const members = new Set(group.articles);
  const articles = all.filter((a) => members.has(a.article.id)).sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const overlaps = findOverlaps(articles);
  const published = datePublications(articles, options.published);
  const dates = resolveDates(articles, published);
  const { corrections = NO_CORRECTIONS } = options;
  const entities = correctedEntities(linkEntities(articles), corrections);
  const quotes = groupQuotes(articles, { entities, dates, published });
  const claims = correctedClaims(alignClaims(articles, { entities, quotes, dates }), corrections);
  const traced = traceLineage(articles, { overlaps, published, claims });
  const { conflicts, updates } = findConflicts(articles, { entities, quotes, claims, dates, published, lineage: traced.lineage });
  const timeline = buildTimeline(articles, { dates, published, claims });
  const duplicateOf = duplicatesIn(articles, overlaps, published);
  return {
    id: group.id,
    articles,
    published,
    overlaps,
    duplicateOf,
    dates,
    entities,
    quotes,
    claims,
    ...traced,
    conflicts: correctedConflicts(conflicts, corrections),
    updates: correctedUpdates(updates, corrections),
    timeline,
  };
}
