import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Publication, TimelineEntry } from "../../model/dossier.ts";
import { byEvidence, type Evidence, evidenceOf } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { ClaimGroup, DatedExpression } from "../../model/story.ts";
import { daysOf, parseDay } from "../dates/calendar.ts";
import { gather } from "./gather.ts";
import { eventsIn, type Happening } from "./happenings.ts";

export interface TimelineContext {
  readonly dates: readonly DatedExpression[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
  readonly claims: readonly ClaimGroup[];
}

/** Days before the first report after which something is the story's background: a month, as a reader of news would say "earlier". */
const BACKGROUND_DAYS = 31;

/**
 * Dated events of a story, by date: the same event from several articles in one entry, under the finest date that is told for it.
 * `expressions` keep what each sentence says itself. The date is when it happened (or is to happen), never when it was published.
 */
export function buildTimeline(articles: readonly AnnotatedArticle[], context: TimelineContext): readonly TimelineEntry[] {
  const byId = new Map(articles.map((a) => [a.article.id, a]));
  const happenings = eventsIn(articles, context.dates);
  const first = firstReport(context.published);
  const entries = gather(happenings, context.claims).map((group): TimelineEntry => {
    const evidence = unique(group.members.map((m) => evidenceOf(articleOf(byId, m), m.sentence)));
    const expressions = group.members.map((m) => ({
      evidence: evidenceOf(articleOf(byId, m), m.expression),
      date: m.date,
      rule: m.expression.rule,
    }));
    expressions.sort((a, b) => byEvidence(a.evidence, b.evidence) || byCodeUnit(a.date, b.date));
    return {
      date: group.date,
      kind: kindOf(group.date, group.members, context.published, first),
      text: clearest(group.members, byId, context.published).text,
      evidence,
      expressions,
    };
  });
  return entries.sort(
    (a, b) =>
      firstDay(a.date) - firstDay(b.date) ||
      byCodeUnit(a.date, b.date) ||
      byEvidence(a.evidence[0], b.evidence[0]) ||
      byCodeUnit(a.text, b.text),
  );
}

function articleOf(byId: ReadonlyMap<ArticleId, AnnotatedArticle>, m: Happening): AnnotatedArticle["article"] {
  const found = byId.get(m.expression.article);
  if (found === undefined) throw new Error(`no article ${m.expression.article}`);
  return found.article;
}

const firstDay = (edtf: string): number => {
  const days = daysOf(edtf);
  return days?.first ?? days?.last ?? Number.POSITIVE_INFINITY;
};

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map(evidence.map((e) => [`${e.article}:${e.start}-${e.end}`, e]));
  return [...seen.values()].sort(byEvidence);
}

function firstReport(published: ReadonlyMap<ArticleId, Publication>): number | null {
  const days = [...published.values()].flatMap((p) => parseDay(p.earliest) ?? []);
  return days.length === 0 ? null : Math.min(...days);
}

/** A plan where it lies after the day of every article that tells it; background where it was over long before the first report. */
function kindOf(
  date: string,
  members: readonly Happening[],
  published: ReadonlyMap<ArticleId, Publication>,
  first: number | null,
): TimelineEntry["kind"] {
  const days = daysOf(date);
  const ahead = members.every((m) => {
    const told = parseDay(published.get(m.expression.article)?.latest);
    return told === null || days?.first == null ? m.ahead : days.first > told || (m.ahead && (days.last ?? days.first) >= told);
  });
  if (ahead) return "plan";
  const last = days?.last ?? days?.first ?? null;
  return last !== null && first !== null && last < first - BACKGROUND_DAYS ? "background" : "event";
}

/** The sentence of the earliest report; of its sentences the shortest. */
function clearest(
  members: readonly Happening[],
  byId: ReadonlyMap<ArticleId, AnnotatedArticle>,
  published: ReadonlyMap<ArticleId, Publication>,
): Evidence {
  const day = (m: Happening): string => published.get(m.expression.article)?.earliest ?? "9999";
  const length = (m: Happening): number => m.sentence.end - m.sentence.start;
  const [best] = [...members].sort(
    (a, b) =>
      byCodeUnit(day(a), day(b)) ||
      length(a) - length(b) ||
      byCodeUnit(a.expression.article, b.expression.article) ||
      a.sentence.start - b.sentence.start,
  );
  return evidenceOf(articleOf(byId, best), best.sentence);
}
