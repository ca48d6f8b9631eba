import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { ArticleId } from "../../model/article.ts";
import type { Entity, Publication, Quote, QuoteChange, QuoteVariant } from "../../model/dossier.ts";
import { evidenceOf } from "../../model/evidence.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import type { DatedExpression } from "../../model/story.ts";
import { changesOf } from "./changes.ts";
import { clusterUtterances } from "./cluster.ts";
import { saysSomething, stands } from "./keep.ts";
import { type DatesBySentence, datesBySentence, saidOn } from "./said-on.ts";
import { NOBODY, type Speaker } from "./speaker.ts";
import { settleSpeakers } from "./speakers.ts";
import { settleUnmarked } from "./unmarked.ts";
import { type Utterance, utterancesOf } from "./utterance.ts";
import { wordsOf } from "./words.ts";

export interface QuoteContext {
  readonly entities: readonly Entity[];
  readonly dates: readonly DatedExpression[];
  readonly published: ReadonlyMap<ArticleId, Publication>;
}

/**
 * One utterance in many wordings, with speakers settled across articles. An utterance is a sentence: a quotation of several sentences becomes several
 * quotes, since articles keep, cut and reword sentence by sentence. Quotes come by publication and place of their earliest variant; variants by
 * publication, article and place. A speaker that the texts do not tell stays null and "".
 */
export function groupQuotes(articles: readonly AnnotatedArticle[], context: QuoteContext): readonly Quote[] {
  const sorted = [...articles].sort((a, b) => byCodeUnit(a.article.id, b.article.id));
  const candidates = sorted.flatMap((a, i) => a.quotes.filter((q) => stands(a, q)).flatMap((q) => utterancesOf(a, i, q)));
  const utterances = withoutRepeats(settleUnmarked(sorted, candidates)).filter(saysSomething);
  const speakers = settleSpeakers(sorted, utterances, context.entities);
  const groups = clusterUtterances(
    utterances,
    speakers.map((s) => s.entity?.id ?? null),
  );
  const day = (i: number): string => {
    const p = context.published.get(sorted[utterances[i].article].article.id);
    return p?.earliest ?? p?.latest ?? "9999";
  };
  const byTime = (a: number, b: number): number => byCodeUnit(day(a), day(b)) || a - b;
  const dates = datesBySentence(context.dates);
  return groups
    .map((g) => [...g].sort(byTime))
    .sort((a, b) => byTime(a[0], b[0]))
    .map((g) => quoteOf(g, utterances, speakers, sorted, dates));
}

/** Each place once: two candidates may hold the same words. */
function withoutRepeats(utterances: readonly Utterance[]): readonly Utterance[] {
  const seen = new Set<string>();
  return utterances.filter(({ article, content }) => {
    const key = `${article} ${content.map((c) => `${c.start}-${c.end}`).join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

function quoteOf(
  group: readonly number[],
  utterances: readonly Utterance[],
  speakers: readonly Speaker[],
  articles: readonly AnnotatedArticle[],
  dates: DatesBySentence,
): Quote {
  const own = group.map((i) => utterances[i]);
  const variants = own.map((u): QuoteVariant => {
    const { article } = articles[u.article];
    return {
      evidence: u.content.map((s) => evidenceOf(article, s)),
      form: u.form,
      cue: u.cue === null ? null : evidenceOf(article, u.cue),
      saidOn: saidOn(dates, article.id, u.sentence, u.cue, u.content),
      rule: u.rule,
    };
  });
  const speaker = speakerOfGroup(group.map((i) => speakers[i]));
  const fullest = fullestOf(own);
  const changes: QuoteChange[] = [];
  let retold = false;
  own.forEach((u, i) => {
    if (i === fullest) return;
    const found = changesOf(own[fullest], u, i);
    changes.push(...found.changes);
    retold ||= found.retold;
    const said = speakers[group[i]];
    if (said.entity !== null && speaker.entity !== null && said.entity.id !== speaker.entity.id)
      changes.push({ variant: i, kind: "speaker", from: speaker.text, to: said.text });
  });
  const first = variants[0].evidence[0];
  return {
    id: contentId("q", first.article, String(first.start), String(first.end)),
    speaker: speaker.entity?.id ?? null,
    speakerText: speaker.text,
    variants,
    wording: wordingOf(variants.length, changes, retold),
    earliest: 0,
    fullest,
    changes,
  };
}

function wordingOf(variants: number, changes: readonly QuoteChange[], retold: boolean): Quote["wording"] {
  if (variants === 1) return "single";
  const kinds = new Set(changes.map((c) => c.kind));
  if (retold || kinds.has("replaced") || kinds.has("added")) return "reworded";
  return kinds.has("dropped") ? "shortened" : "same";
}

/** How much longer words without marks, or partly without, must be to count as fuller than a whole quotation between marks. */
const FULLER = 1.5;

/** The fullest wording: the longest between marks, unless another of the speaker's own words is much longer; else the longest of all. */
function fullestOf(own: readonly Utterance[]): number {
  const rank = (u: Utterance): number => {
    const words = wordsOf(u.tokens).length;
    return u.form === "indirect" ? words : 10_000 + words * (u.form === "direct" ? FULLER : 1);
  };
  let best = 0;
  own.forEach((u, i) => {
    if (rank(u) > rank(own[best])) best = i;
  });
  return best;
}

/** The speaker most variants show; an entity before a mere description, a person before a body. */
function speakerOfGroup(speakers: readonly Speaker[]): Speaker {
  const votes = new Map<string, { speaker: Speaker; count: number }>();
  for (const s of speakers) {
    if (s.entity === null) continue;
    const v = votes.get(s.entity.id) ?? { speaker: s, count: 0 };
    votes.set(s.entity.id, { speaker: fuller(v.speaker, s), count: v.count + (s.entity.kind === "person" ? 1.5 : 1) });
  }
  const best = [...votes].sort((a, b) => b[1].count - a[1].count || byCodeUnit(a[0], b[0]))[0]?.[1].speaker;
  if (best) return best;
  return speakers.find((s) => s.text !== "") ?? NOBODY;
}

const fuller = (a: Speaker, b: Speaker): Speaker => (b.text.length > a.text.length ? b : a);
