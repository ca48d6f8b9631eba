import type { AnnotatedArticle } from "../../model/annotated.ts";
import { byEvidence, evidenceOf } from "../../model/evidence.ts";
import { contentId } from "../../model/id.ts";
import { sharedLength } from "../../model/span.ts";
import { type ClaimGroup, type ClaimStatement, statementKey } from "../../model/story.ts";
import { candidatesOf } from "./candidates.ts";
import { clearestOf } from "./clearest.ts";
import { measurePairs } from "./features.ts";
import { type GroupOptions, groupLinks } from "./groups.ts";
import { clauseLikeness } from "./measures/clauses.ts";
import type { ClaimContext } from "./measures/context.ts";
import { likenessGrids } from "./measures/likeness-grid.ts";
import { statedCover } from "./measures/stated.ts";
import { type JoinOptions, joinOverlapping } from "./overlapping.ts";
import { readsAlone } from "./reads-alone.ts";
import { type Stating, statingClause } from "./stating.ts";
import { type StoryTerms, termsOfStory } from "./story-terms.ts";
import { type Tie, tiesOf } from "./tie.ts";
import type { Unit } from "./unit.ts";

/**
 * Chosen on thirteen labelled stories, each with the model fitted on the others: a seed of .45 costs .02 of precision, a floor of
 * .2 .01, mean .4 or floor .1 .04 of it. Two claims a sentence at most: .04 of F1; five: .02 of precision.
 */
export const GROUPING: GroupOptions = { seed: 0.55, mean: 0.45, floor: 0.25, most: 4 };

/**
 * Without joining, 60 in 100 claims share most of their sentences with another. Joining at .66 leaves 2 in 3 claims, for .005 of F1;
 * mean .25 costs .05 of precision, and joining whole claims .1.
 */
export const JOINING: JoinOptions = { overlap: 0.66, mean: 0.35 };

/**
 * Of what the sentence that stands for a claim states, the others state at least this part on average; else they have only their story
 * in common. .2 costs no F1; .25 costs .01.
 */
const TOLD = 0.2;

/** A claim's units, the one that stands for it first. */
export type UnitGroup = readonly [number, ...number[]];

/** Claims as groups of units, from their ties. */
export function groupsOf(articles: readonly AnnotatedArticle[], story: StoryTerms, ties: readonly Tie[]): readonly UnitGroup[] {
  const { units } = story;
  const texts = new Map(articles.map((a) => [a.article.id, a.article.text]));
  const articleOf = units.map((u) => u.article);
  const cover = statedCover(story, likenessGrids(story));
  const text = units.map((u) => u.words.join(" "));
  const groups = joinOverlapping(groupLinks(ties, articleOf, GROUPING), ties, articleOf, JOINING);
  const first = clearestOf(groups, ties, units.length, {
    readable: (u) => readsAlone(texts.get(units[u].article) ?? "", units[u].sentence),
    cover,
    text: (u) => text[u],
  });
  const strong = new Set(ties.filter((t) => !t.weak).map((t) => t.a * units.length + t.b));
  /** Whether a claim has two texts only (of which there may be copies), and no tie between them but a weak one. */
  const byBackground = (group: readonly number[]): boolean => {
    if (new Set(group.map((u) => text[u])).size !== 2) return false;
    return !group.some((u) => group.some((v) => text[u] !== text[v] && strong.has(u * units.length + v)));
  };
  return groups.flatMap((group, i): UnitGroup[] => {
    if (byBackground(group)) return [];
    const rest = group.filter((u) => u !== first[i]);
    const told = rest.reduce((sum, u) => sum + cover(first[i], u), 0);
    return told < TOLD * rest.length ? [] : [[first[i], ...rest]];
  });
}

/**
 * Statements of different articles that say the same thing, brought together: pairs that share terms, each with the probability that
 * both state the same, grouped into claims. Every claim has statements of two articles or more; the first is the clearest.
 * Independent of the order of `articles`. Method: a model over features of overlap, meaning and place, fitted by eval/fit/claims.ts.
 */
export function alignClaims(articles: readonly AnnotatedArticle[], context: ClaimContext): readonly ClaimGroup[] {
  const sorted = [...articles].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const story = termsOfStory(sorted);
  const { units } = story;
  const ties = tiesOf(measurePairs(sorted, story, candidatesOf(story), context));
  const byId = new Map(sorted.map((a) => [a.article.id, a]));
  const sure = new Set(ties.filter((t) => t.sure).map((t) => t.a * units.length + t.b));
  const likeness = clauseLikeness(story, likenessGrids(story));
  return groupsOf(sorted, story, ties).map((group): ClaimGroup => {
    const statedBy = (u: number): Stating | null => {
      const others = group.filter((v) => units[v].article !== units[u].article).map((v) => units[v]);
      return statingClause(units[u], others, likeness);
    };
    const members = group
      .map((u) => ({ u, statement: statementOf(units[u], statedBy(u), byId) }))
      .sort((x, y) => (x.u === group[0] ? -1 : y.u === group[0] ? 1 : byEvidence(x.statement, y.statement)));
    const statements = members.map(({ statement }) => statement);
    const pairs = members.flatMap((x, m) =>
      members.slice(m + 1).flatMap((y, n): (readonly [number, number])[] => {
        const denied = (x.statement.mode === "denied") !== (y.statement.mode === "denied");
        return !denied && sure.has(Math.min(x.u, y.u) * units.length + Math.max(x.u, y.u)) ? [[m, m + 1 + n]] : [];
      }),
    );
    return { id: claimId(statements), statements, sure: pairs };
  });
}

/** A claim's id comes from the places of its statements. */
export function claimId(statements: readonly ClaimStatement[]): string {
  return contentId("c", ...statements.map(statementKey).sort());
}

function statementOf(unit: Unit, stating: Stating | null, articles: ReadonlyMap<string, AnnotatedArticle>): ClaimStatement {
  const article = articles.get(unit.article) as AnnotatedArticle;
  const { start, end, index } = unit.sentence;
  const half = (end - start) / 2;
  const quote = article.quotes.findIndex((q) => q.content.reduce((n, span) => n + sharedLength(span, unit.sentence), 0) > half);
  const whole = article.statements.find((s) => s.sentence === index);
  return {
    ...evidenceOf(article.article, stating?.alone && quote < 0 ? stating.clause : { start, end }),
    sentence: index,
    mode: stating?.clause.mode ?? whole?.mode ?? "asserted",
    quote: quote < 0 ? null : quote,
  };
}
