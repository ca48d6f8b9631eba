import type { NameKind, NameMention, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { bySpan, overlaps, type Span } from "../../model/span.ts";
import { articleFrequency } from "../../text/term-weights.ts";
import { isHeadline, shoutedStart } from "./headline.ts";
import { kindOf } from "./kind.ts";
import { matchKnown } from "./known.ts";
import { KNOWN_ORGANISATIONS } from "./lexicon/organisations.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { roleAfter } from "./roles.ts";
import { type Casing, casingOf, isHeadWord, runsOf } from "./runs.ts";
import { splitRun } from "./split-run.ts";
import { type Unit, unitsOf } from "./units.ts";

/** Appositive roles that companies have as well as persons: they do not make a name a person's. */
const ALSO_OF_COMPANIES =
  /\b(maker|operator|owner|producer|publisher|developer|distributor|leader|regulator|winner|partner|host|champion|member|sister|builder|broadcaster|specialist|sponsor|investor|manager|supporter|victim|rider|anchor|model|hero|critic|witness|chair)\b/i;

interface Draft {
  readonly span: Span;
  readonly words: readonly string[];
  kind: NameKind;
  readonly weak: boolean;
  title: Span | null;
  readonly sentence: number;
  readonly afterThe: boolean;
}

/**
 * Names of persons, organisations and places, and others whose kind does not show. Titles ("Mr", "Foreign Minister") and possessive 's are
 * left off; a role right beside a person is its `title`. Offsets are UTF-16 code units into `article.text`; mentions do not overlap and come in order.
 * Method: runs of capitalised words with general word lists (given names, titles, heads of organisations, gazetteer), then one kind for
 * one name within the article.
 */
export function findNames(article: Article, sentences: readonly Sentence[]): readonly NameMention[] {
  const text = article.text;
  const all = sentences.map((s) => unitsOf(text, s));
  const flat = sentences.map((s, i) => isHeadline(text, s, all[i]));
  const casing = casingOf(all, flat);
  let drafts: Draft[] = [];
  const skipped: { units: readonly Unit[]; sentence: number }[] = [];
  sentences.forEach((sentence, i) => {
    const units = all[i];
    if (flat[i]) {
      skipped.push({ units, sentence: sentence.index });
      return;
    }
    const first = shoutedStart(units);
    if (first > 0) skipped.push({ units: units.slice(0, first), sentence: sentence.index });
    for (const run of runsOf(units, casing, first)) {
      for (const part of splitRun(units, run)) {
        const words = units.slice(part.from, part.to).map((u) => u.lower);
        const span = { start: units[part.from].start, end: units[part.to - 1].end };
        const value = text.slice(span.start, span.end);
        const shown = kindOf(words, value, {
          titled: part.title !== null,
          before: units[part.from - 1]?.lower ?? "",
          beforeThat: units[part.from - 2]?.lower ?? "",
          after: units[part.to]?.lower ?? "",
          afterThat: units[part.to + 1]?.lower ?? "",
        });
        let { kind } = shown;
        const beside = part.title === null ? roleAfter(units, part.to) : null;
        if (
          beside !== null &&
          kind === "other" &&
          !isKnownPlace(words[words.length - 1]) &&
          !ALSO_OF_COMPANIES.test(text.slice(beside.start, beside.end))
        )
          kind = "person";
        drafts.push({
          span,
          words,
          kind,
          weak: shown.weak,
          title: part.title ?? beside,
          sentence: sentence.index,
          afterThe: units[part.from - 1]?.lower === "the",
        });
      }
    }
  });
  settleKinds(drafts, casing);
  drafts = drafts.filter((d) => !isCommonWord(d, casing));
  const known = new Map(drafts.map((d) => [d.words.join(" "), d.kind]));
  for (const d of drafts) if (d.kind === "person" && d.words.length > 1) known.set(d.words[d.words.length - 1], "person");
  for (const { units, sentence } of skipped)
    for (const m of matchKnown(units, known))
      drafts.push({ span: m, words: m.words, kind: m.kind, weak: false, title: null, sentence, afterThe: false });
  drafts.sort((a, b) => bySpan(a.span, b.span));
  return drafts
    .filter((d, i) => i === 0 || !overlaps(drafts[i - 1].span, d.span))
    .map((d) => ({
      start: d.span.start,
      end: d.span.end,
      text: text.slice(d.span.start, d.span.end),
      kind: d.kind,
      title: d.kind === "person" ? d.title : null,
      sentence: d.sentence,
    }));
}

/** Articles of the reference collection from which a word is too common for an unknown given name or surname ("Common", "Former"). */
const COMMON_WORD = 100;

/** A lone capitalised word of no known kind that is an English word too ("Report", "Image") is no name. */
function isCommonWord(d: Draft, casing: Casing): boolean {
  const [word] = d.words;
  return d.kind === "other" && d.words.length === 1 && (casing.lower.has(word) || articleFrequency(word) >= COMMON_WORD);
}

/** "Quill Poe" whose second word stands alone elsewhere ("Poe") while the first does not is named as persons are. */
function isSurnamed(d: Draft, alone: ReadonlySet<string>): boolean {
  const [first, last] = d.words;
  return (
    d.words.length === 2 &&
    !d.afterThe &&
    last.length > 2 &&
    alone.has(last) &&
    !alone.has(first) &&
    !isHeadWord(last) &&
    !isKnownPlace(last) &&
    !KNOWN_ORGANISATIONS.has(last) &&
    [first, last].every((w) => articleFrequency(w) < COMMON_WORD)
  );
}

/** Share of a name's mentions that a guess must rest on. */
const WEAK_SHARE = 0.34;

/** One name, one kind within an article: the commonest that is known; a lone surname or given name goes with the full name. */
function settleKinds(drafts: readonly Draft[], casing: Casing): void {
  const votes = new Map<string, Map<NameKind, number>>();
  const parts = new Set<string>();
  const count = new Map<string, number>();
  const weak = new Map<string, number>();
  for (const d of drafts) {
    const key = d.words.join(" ");
    count.set(key, (count.get(key) ?? 0) + 1);
    if (d.weak) weak.set(key, (weak.get(key) ?? 0) + 1);
  }
  for (const d of drafts) {
    const key = d.words.join(" ");
    if (d.weak && (weak.get(key) ?? 0) < WEAK_SHARE * (count.get(key) ?? 0)) d.kind = "other";
    if (d.kind === "other") continue;
    const of = votes.get(key) ?? new Map<NameKind, number>();
    of.set(d.kind, (of.get(d.kind) ?? 0) + 1);
    votes.set(key, of);
    if (d.kind === "person" && d.words.length > 1) parts.add(d.words[d.words.length - 1]).add(d.words[0]);
  }
  const alone = new Set(drafts.flatMap((d) => (d.words.length === 1 && !d.afterThe ? d.words : [])));
  for (const d of drafts)
    if (d.kind === "other" && casing.inside.has(d.words[0]) && isSurnamed(d, alone)) {
      d.kind = "person";
      parts.add(d.words[d.words.length - 1]);
    }
  for (const d of drafts) {
    const of = votes.get(d.words.join(" "));
    const best = of && [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
    if (d.words.length === 1 && parts.has(d.words[0])) d.kind = "person";
    else if (best) d.kind = best;
  }
}
