import type { Removed } from "../../model/article.ts";
import type { Conflict, Dossier, Entity, QuoteVariant } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { resolveDates } from "../../relate/dates/resolve.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { Instant } from "../../store/parts/common.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { Store } from "../../store/store.ts";
import { annotatedRevisions } from "./annotated.ts";
import { storyDossier } from "./dossier.ts";
import { type ComparedRevision, comparedRevisions } from "./revisions.ts";

/** What others say to a sentence of an article. */
export interface Echo extends Span {
  readonly claim: string | null;
  readonly conflict: string | null;
  readonly others: readonly (Span & {
    /** Id of the other article's record. */
    readonly article: string;
    readonly outlet: string | null;
    readonly text: string;
    readonly contradicts: boolean;
  })[];
}

/** An article with what the stages found in it and what the other reports of its story say to it. Offsets are UTF-16 into `text`. */
export interface ArticlePage {
  readonly id: LastingId;
  /** Id of its current record, as dossiers have it. */
  readonly record: string;
  readonly story: StoryId | null;
  readonly storyTitle: string | null;
  /** When it appeared, as its story shows it; null where it is in none. */
  readonly published: Omit<Dossier["articles"][number]["published"], "evidence"> | null;
  readonly source: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly firstSeen: Instant;
  readonly withdrawn: boolean;
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly names: readonly (Span & { readonly kind: Entity["kind"]; readonly entity: string | null })[];
  readonly dates: readonly (Span & { readonly edtf: string | null; readonly timex: string })[];
  readonly quotes: readonly (Span & { readonly form: QuoteVariant["form"]; readonly speaker: string | null; readonly quote: string })[];
  readonly echoes: readonly Echo[];
  readonly revisions: readonly ComparedRevision[];
}

/** The page of an article; null where there is none. Makes the dossier of its story where that is not made. Throws `StoreError`. */
export async function articlePage(store: Store, id: LastingId): Promise<ArticlePage | null> {
  const article = await store.articles.get(id);
  if (article === null) return null;
  const [revision] = await store.articles.read([article.current]);
  const { record } = revision;
  const story = (await store.stories.of([id])).get(id) ?? null;
  const dossier = story === null ? null : await storyDossier(store, story);
  const [annotated] = (await annotatedRevisions(store, [revision])).annotated;
  const shown = dossier?.articles.find((a) => a.id === record.id)?.published;
  const stated = record.stated?.value ?? null;
  const day = shown ?? { earliest: stated, latest: stated };
  return {
    id,
    record: record.id,
    story,
    storyTitle: dossier?.story.title ?? null,
    published: shown === undefined ? null : withoutEvidence(shown),
    source: record.source,
    url: record.url,
    outlet: record.outlet,
    title: record.title,
    byline: record.byline,
    language: record.language,
    firstSeen: article.firstSeenAt,
    withdrawn: article.withdrawn !== null,
    text: record.text,
    removed: record.removed,
    names:
      dossier === null
        ? (annotated?.names ?? []).map(({ start, end, kind }) => ({ start, end, kind, entity: null }))
        : namesIn(dossier, record.id),
    dates: annotated === undefined ? [] : datesIn(resolveDates([annotated], new Map([[record.id, day]]))),
    quotes: dossier === null ? [] : quotesIn(dossier, record.id),
    echoes: dossier === null ? [] : echoesIn(dossier, record.id),
    revisions: await comparedRevisions(store, id),
  };
}

function withoutEvidence({ earliest, latest, basis, stated, doubt }: NonNullable<ArticlePage["published"]>): ArticlePage["published"] {
  return { earliest, latest, basis, stated, doubt };
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
const inText = (article: string) => (e: Evidence) => e.article === article && e.field === undefined;

function namesIn({ entities }: Dossier, article: string): ArticlePage["names"] {
  return entities
    .flatMap(({ id, kind, mentions }) => mentions.filter(inText(article)).map(({ start, end }) => ({ start, end, kind, entity: id })))
    .sort(byPlace);
}

function datesIn(dates: ReturnType<typeof resolveDates>): ArticlePage["dates"] {
  return dates.map(({ start, end, edtf, timex }) => ({ start, end, edtf, timex })).sort(byPlace);
}

function quotesIn({ quotes }: Dossier, article: string): ArticlePage["quotes"] {
  return quotes
    .flatMap(({ id, speakerText, variants }) =>
      variants.flatMap(({ form, evidence }) =>
        evidence.filter(inText(article)).map(({ start, end }) => ({ start, end, form, speaker: speakerText || null, quote: id })),
      ),
    )
    .sort(byPlace);
}

/** A sentence in a claim echoes in its other statements; one side of a conflict, in the other sides. */
function echoesIn(dossier: Dossier, article: string): readonly Echo[] {
  const outlets = new Map(dossier.articles.map((a) => [a.id, a.outlet]));
  const other = ({ article: of, start, end, text }: Evidence, contradicts: boolean): Echo["others"][number] => ({
    article: of,
    outlet: outlets.get(of) ?? null,
    start,
    end,
    text,
    contradicts,
  });
  const out: Echo[] = [];
  for (const claim of dossier.claims)
    for (const own of claim.statements.filter(inText(article))) {
      const others = claim.statements.filter((s) => s.article !== article).map((s) => other(s, false));
      const against = dossier.conflicts.filter((c) => sideOf(c, own) !== null);
      for (const conflict of against) others.push(...contradicting(conflict, own).map((e) => other(e, true)));
      if (others.length > 0) out.push({ start: own.start, end: own.end, claim: claim.id, conflict: against[0]?.id ?? null, others });
    }
  return out.sort(byPlace);
}

/** The side of a conflict that a statement stands on; null: on none. */
function sideOf({ sides }: Conflict, own: Evidence): number | null {
  const at = sides.findIndex((side) => side.evidence.some((e) => e.article === own.article && overlaps(e, own)));
  return at < 0 ? null : at;
}

function contradicting(conflict: Conflict, own: Evidence): readonly Evidence[] {
  const mine = sideOf(conflict, own);
  return conflict.sides.flatMap((side, i) => (i === mine ? [] : side.evidence.filter((e) => e.article !== own.article)));
}
