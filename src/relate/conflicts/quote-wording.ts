import type { Quote, QuoteVariant } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import type { Comparison, Position } from "./difference.ts";
import { sentenceAt } from "./entity-roles.ts";
import { marksInDoubt } from "./marks-in-doubt.ts";
import { type Word, wordsOf } from "./quoted-words.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";
import { type Change, changesOf, mostMaterial, SHARED_SHARE } from "./word-changes.ts";

/** How many variants of one utterance are compared. */
const MOST_VARIANTS = 24;
/** Share of shared words (SHARED_SHARE of word-changes.ts) where one of them stands without marks: it may be the reporter's own account, in which only as many words for as many count. */
const UNMARKED_SHARE = 0.68;

/** Quotations of one utterance, in quotation marks, whose words differ: not shortened, but other words in the same place. */
export function compareWording(quotes: readonly Quote[], views: ReadonlyMap<string, readonly StatementView[]>): readonly Comparison[] {
  return quotes.flatMap((quote) => {
    const variants = distinct(quote.variants.filter((v) => v.form !== "indirect"));
    const out: Comparison[] = [];
    for (let i = 0; i < variants.length; i++)
      for (let j = i + 1; j < variants.length; j++) {
        const [a, b] = [variants[i], variants[j]];
        if (a.form === "unmarked" && b.form === "unmarked") continue;
        const least = a.form === "unmarked" || b.form === "unmarked" ? UNMARKED_SHARE : SHARED_SHARE;
        const changes = changesOf(wordsOf(a.evidence, a.form), wordsOf(b.evidence, b.form), least);
        if (least === UNMARKED_SHARE && changes.some(isNaming)) continue;
        const swaps = least === UNMARKED_SHARE ? changes.filter((c) => c.a.length === c.b.length) : changes;
        const change = mostMaterial(swaps);
        if (change === undefined) continue;
        const [x, y] = [positionOf(change.a, views), positionOf(change.b, views)];
        if (x === null || y === null || x.evidence.article === y.evidence.article) continue;
        if (marksInDoubt(x.evidence.text) || marksInDoubt(y.evidence.text)) continue;
        out.push({ kind: "wording", rule: "conflict/wording", verdict: "differ", a: x, b: y });
      }
    return out;
  });
}

/** "The inn" told again as "the Orrin Arms": a report in its own words, not the speaker's. */
const isNaming = ({ a, b }: Change): boolean => a.some((w) => /^\p{Lu}/u.test(w.text)) !== b.some((w) => /^\p{Lu}/u.test(w.text));

/** Variants by place, one for each wording and article, at most `MOST_VARIANTS`. */
function distinct(variants: readonly QuoteVariant[]): readonly QuoteVariant[] {
  const sorted = [...variants].sort((a, b) => byEvidence(a.evidence[0], b.evidence[0]));
  return sorted.slice(0, MOST_VARIANTS);
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
