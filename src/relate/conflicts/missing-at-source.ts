import type { NameMention } from "../../model/annotated.ts";
import type { Entity, Lineage } from "../../model/dossier.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Comparison, Position } from "./difference.ts";
import { sentenceAt } from "./entity-roles.ts";
import { wordsOfName } from "./names-spelled.ts";
import { editDistance } from "./spelling.ts";
import { likeness, type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

/** Key of the side that is the credited report. */
export const SOURCE = "source";

/** Least likeness of the credited sentence to the nearest one of the source: below it the source may not have reached us in full. */
const LEAST_COSINE = 0.17;
/** Shortest word that is looked for: shorter ones are initials and particles. */
const SHORTEST = 4;

/**
 * Sentences that credit a report which is among the articles, with a name that this report does not have anywhere although it tells the
 * same matter. The name is the one side, the nearest sentence of the report the other.
 */
export function compareWithSource(
  lineage: Lineage,
  entities: readonly Entity[],
  views: ReadonlyMap<string, readonly StatementView[]>,
): readonly Comparison[] {
  const originals = new Map(lineage.origins.map((o) => [o.id, { label: o.label, articles: o.articles }]));
  const out: Comparison[] = [];
  for (const edge of lineage.edges) {
    if (edge.kind !== "credits") continue;
    const origin = originals.get(edge.to);
    const sources = (origin?.articles ?? (views.has(edge.to) ? [edge.to] : [])).filter((id) => id !== edge.from && views.has(id));
    if (sources.length === 0) continue;
    const list = sources.flatMap((id) => views.get(id) ?? []);
    const known = wordsIn(list);
    for (const e of edge.evidence) {
      if (e.article !== edge.from || e.field !== undefined) continue;
      const view = sentenceAt(views.get(e.article) ?? [], e.start);
      if (view === null || EARLIER.test(sentenceEvidence(view).text)) continue;
      const nearest = nearestTo(view, list, origin?.label ?? "");
      if (nearest === null) continue;
      const missing = view.names
        .filter(
          (n) =>
            (n.kind === "place" || n.kind === "person" || isPlaceLike(view, n)) &&
            !isJoined(view, n) &&
            !isReporting(view, n) &&
            !isPublisher(n.text, origin?.label ?? "") &&
            isAbsent(n.text, known, entities),
        )
        .sort((p, q) => p.start - q.start);
      if (missing.length === 0) continue;
      const a: Position = { value: missing[0].text, key: `says ${missing[0].text}`, range: null, evidence: sentenceEvidence(view) };
      const b: Position = { value: origin?.label ?? "source", key: SOURCE, range: null, evidence: sentenceEvidence(nearest) };
      out.push({ kind: "missing-at-source", rule: "conflict/missing-at-source", verdict: "differ", a, b });
      const beside = besideOf(view, missing[0], list, nearest);
      if (beside !== null)
        out.push({
          kind: "missing-at-source",
          rule: "conflict/missing-at-source",
          verdict: "differ",
          a,
          b: { ...b, evidence: sentenceEvidence(beside) },
        });
    }
  }
  return out;
}

function wordsIn(views: readonly StatementView[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const v of views) for (const t of v.sentence.tokens) for (const w of wordsOfName(t.text)) words.add(w);
  return words;
}

/** What was told earlier stood in another report of the same outlet. */
const EARLIER =
  /\b(?:last|earlier|previous|previously|once|ago|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/;

/** "The Lorn Herald reported …": the name of who reports. */
const isReporting = (view: StatementView, n: NameMention): boolean =>
  /^(?:reported|reports|said|says|wrote|writes|quoted|quotes|revealed|claims|claimed)$/.test(
    view.sentence.tokens[tokenAt(view, n.end)]?.lower ?? "",
  );

/** "… of Lornbridge, Kent": a place that is not known as one. */
function isPlaceLike(view: StatementView, n: NameMention): boolean {
  const { tokens } = view.sentence;
  const before = tokens[tokenAt(view, n.start) - 1]?.lower ?? "";
  const after = tokens[tokenAt(view, n.end)];
  return (
    /^(?:of|in|from|near|at)$/.test(before) &&
    after?.text === "," &&
    view.names.some((m) => m.kind === "place" && m.start === after.end + 1)
  );
}

/** "of Lornbridge, Kent": the sentence of the source that names Kent says what it has in the place of Lornbridge. */
function besideOf(view: StatementView, n: NameMention, list: readonly StatementView[], nearest: StatementView): StatementView | null {
  if (!isPlaceLike(view, n)) return null;
  const wider = view.names.find((m) => m.kind === "place" && m.start > n.end && m.start <= n.end + 2);
  if (wider === undefined) return null;
  // "of Lornbridge, Kent" answers to "of Stowe, Kent".
  const naming = list.filter(
    (v) => v !== nearest && v.names.some((m) => m.text === wider.text && v.sentence.tokens[tokenAt(v, m.start) - 1]?.text === ","),
  );
  return naming.reduce<StatementView | null>((best, v) => (best === null || likeness(view, v) > likeness(view, best) ? v : best), null);
}

/** What a source says of its own part ("… told the Courier") lies nearer to a sentence that credits it. */
const OWN_PART = 0.1;

function nearestTo(view: StatementView, list: readonly StatementView[], label: string): StatementView | null {
  let best: StatementView | null = null;
  let most = LEAST_COSINE;
  for (const other of list) {
    const own = other.sentence.tokens.some((t) => t.pos === "PROPN" && isPublisher(t.text, label));
    const score = likeness(view, other) + (own ? OWN_PART : 0);
    if (score > most || (score === most && best !== null && byCodeUnit(other.article.article.id, best.article.article.id) < 0)) {
      best = other;
      most = score;
    }
  }
  return best;
}

/** Whether no word of the name, nor of another name of the same bearer, stands in the source, not even misspelled. */
function isAbsent(name: string, known: ReadonlySet<string>, entities: readonly Entity[]): boolean {
  const own = wordsOfName(name);
  if (!own.some((w) => w.length >= SHORTEST) || name === name.toUpperCase()) return false;
  const bearer = entities.find((x) => x.mentions.some((m) => m.text === name));
  const names = [name, ...(bearer?.mentions.map((m) => m.text).filter((t) => /\p{Lu}/u.test(t)) ?? [])];
  return names.every((n) => wordsOfName(n).every((w) => w.length < SHORTEST || (!known.has(w) && !isNear(w, known))));
}

function isNear(word: string, known: ReadonlySet<string>): boolean {
  for (const k of known) if (Math.abs(k.length - word.length) <= 2 && k[0] === word[0] && editDistance(k, word, 2) <= 2) return true;
  return false;
}

/** One of several names joined by "and" is often part of a longer name. */
function isJoined(view: StatementView, n: NameMention): boolean {
  const { tokens } = view.sentence;
  return (
    /^(?:and|&)$/.test(tokens[tokenAt(view, n.end)]?.lower ?? "") || /^(?:and|&)$/.test(tokens[tokenAt(view, n.start) - 1]?.lower ?? "")
  );
}

/** The credited outlet's own name is not a fact of the report. */
function isPublisher(name: string, label: string): boolean {
  const words = new Set(wordsOfName(label));
  return wordsOfName(name).some((w) => words.has(w));
}
