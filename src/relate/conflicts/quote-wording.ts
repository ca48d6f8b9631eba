import type { Quote, QuoteVariant } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import { byEvidence } from "../../model/evidence.ts";
import { termWeight } from "../../text/term-weights.ts";
import type { Comparison, Position } from "./difference.ts";
import { sentenceAt } from "./entity-roles.ts";
import { editDistance, spellingKey } from "./spelling.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";

export interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly article: string;
}

/** Longest quotation compared, in words; and how many variants of one utterance. */
const LONGEST = 150;
const MOST_VARIANTS = 24;
/** Words that two variants must share to be the same utterance. */
const LEAST_SHARED = 4;
/** Share of the shorter variant's words that the other must have in the same order. */
const SHARED_SHARE = 0.45;
/** Longest run of words that replaces another: beyond it, the variants are different passages. */
const LONGEST_CHANGE = 6;
/** A word of more than this weight carries content (idf: function words and commonest verbs lie under 2). */
const CONTENT_WEIGHT = 2;

/** Quotations of one utterance, in quotation marks, whose words differ: not shortened, but other words in the same place. */
export function compareWording(quotes: readonly Quote[], views: ReadonlyMap<string, readonly StatementView[]>): readonly Comparison[] {
  return quotes.flatMap((quote) => {
    const variants = distinct(quote.variants.filter((v) => v.form !== "indirect"));
    const out: Comparison[] = [];
    for (let i = 0; i < variants.length; i++)
      for (let j = i + 1; j < variants.length; j++) {
        const [a, b] = [variants[i], variants[j]];
        if (a.form === "unmarked" && b.form === "unmarked") continue;
        const change = firstChange(wordsOf(a.evidence, a.form), wordsOf(b.evidence, b.form));
        if (change === null) continue;
        const [x, y] = [positionOf(change.a, views), positionOf(change.b, views)];
        if (x === null || y === null || x.evidence.article === y.evidence.article) continue;
        out.push({ kind: "wording", rule: "conflict/wording", verdict: "differ", a: x, b: y });
      }
    return out;
  });
}

/** Variants by place, one for each wording and article, at most `MOST_VARIANTS`. */
function distinct(variants: readonly QuoteVariant[]): readonly QuoteVariant[] {
  const sorted = [...variants].sort((a, b) => byEvidence(a.evidence[0], b.evidence[0]));
  return sorted.slice(0, MOST_VARIANTS);
}

export function wordsOf(evidence: readonly Evidence[], form: QuoteVariant["form"]): readonly Word[] {
  const out: Word[] = [];
  for (const e of evidence) {
    // Square brackets are the reporter's own words.
    const plain = e.text.replace(/\[[^\]]{0,80}\]/g, (m) => " ".repeat(m.length));
    const text = form === "mixed" ? markedOnly(plain) : plain;
    for (const m of text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)) {
      if (out.length >= LONGEST) return out;
      const start = e.start + m.index;
      out.push({ text: m[0], key: spellingKey(m[0].replace(/-/g, "")), start, end: start + m[0].length, article: e.article });
    }
  }
  return out;
}

/** The text with all that stands outside quotation marks blanked. */
function markedOnly(text: string): string {
  const keep = new Array<boolean>(text.length).fill(false);
  for (const m of text.matchAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|(?<!\p{L})[‘'][^‘]*?[’'](?!\p{L})/gu))
    keep.fill(true, m.index, m.index + m[0].length);
  return [...keep].some((k) => k) ? Array.from({ length: text.length }, (_, i) => (keep[i] ? text[i] : " ")).join("") : text;
}

export interface Change {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
}

/** Runs of words that stand between the same words in both, by the longest common subsequence; the first that differs in content. */
export function firstChange(a: readonly Word[], b: readonly Word[]): Change | null {
  const n = a.length;
  const m = b.length;
  const table = new Uint16Array((n + 1) * (m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      table[i * (m + 1) + j] =
        a[i].key === b[j].key ? table[(i + 1) * (m + 1) + j + 1] + 1 : Math.max(table[(i + 1) * (m + 1) + j], table[i * (m + 1) + j + 1]);
  if (table[0] < LEAST_SHARED || table[0] < SHARED_SHARE * Math.min(n, m)) return null;
  let i = 0;
  let j = 0;
  let matched = 0;
  let from: readonly [number, number] = [0, 0];
  while (i < n || j < m) {
    const same = i < n && j < m && a[i].key === b[j].key;
    if (same || (i === n && j === m)) {
      if (matched > 0 && differs(a.slice(from[0], i), b.slice(from[1], j))) return { a: a.slice(from[0], i), b: b.slice(from[1], j) };
      i++;
      j++;
      matched++;
      from = [i, j];
    } else if (j >= m || (i < n && table[(i + 1) * (m + 1) + j] >= table[i * (m + 1) + j + 1])) i++;
    else j++;
  }
  return matched > 0 && differs(a.slice(from[0]), b.slice(from[1])) ? { a: a.slice(from[0]), b: b.slice(from[1]) } : null;
}

/** Whether one run replaces the other: both have content, neither is the other spelled or inflected otherwise. */
function differs(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length === 0 || b.length === 0 || a.length > LONGEST_CHANGE || b.length > LONGEST_CHANGE) return false;
  const left = a.filter(isContentWord);
  const right = b.filter(isContentWord);
  if (left.length === 0 || right.length === 0) return false;
  return left.some((x) => !right.some((y) => sameStem(x.key, y.key))) && right.some((y) => !left.some((x) => sameStem(x.key, y.key)));
}

const isContentWord = (w: Word): boolean => termWeight(w.text.toLowerCase()) > CONTENT_WEIGHT && w.text.length > 2;

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short >= 4 && a.slice(0, short - 1) === b.slice(0, short - 1)) return true;
  return short >= 5 && editDistance(a, b, 1) <= 1;
}

function positionOf(words: readonly Word[], views: ReadonlyMap<string, readonly StatementView[]>): Position | null {
  const view = sentenceAt(views.get(words[0].article) ?? [], words[0].start);
  return view === null ? null : wordsPosition(words, view);
}

export function wordsPosition(words: readonly Word[], view: StatementView): Position {
  const { text } = view.article.article;
  const value = text.slice(words[0].start, words[words.length - 1].end);
  const evidence: Evidence = sentenceEvidence(view);
  return { value, key: words.map((w) => w.key).join(" "), range: null, evidence };
}
