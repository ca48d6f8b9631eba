import type { Alignment, Comparison, Position } from "./difference.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";

/** Only copies of one sentence: a statement told again in other words may well drop who said it. */
const NEAR_COPY = 0.8;

/** Key of the side that states it as its own. */
export const OWN_VOICE = "own";
/** First words of a sentence that stand for it where nobody is named. */
const OWN_WORDS = 4;

/**
 * A sentence that one article gives to a person ("she added that …") and another states, in the same words, as its own. Statements of
 * the police, of officials and the like are left out: reports take them over as fact all the time.
 */
export function compareAttribution(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  if (alignment.score < NEAR_COPY || !isWhole(a) || !isWhole(b) || figures(a) !== figures(b)) return [];
  const x = saidBy(a);
  const y = saidBy(b);
  if ((x === null) === (y === null)) return [];
  const own = (v: StatementView): Position => {
    const evidence = sentenceEvidence(v);
    return { value: evidence.text.split(/\s+/).slice(0, OWN_WORDS).join(" "), key: OWN_VOICE, range: null, evidence };
  };
  if ((x === null && a.reported) || (y === null && b.reported)) return [];
  // "She will open it, Jane Doe said": of what people say they will do themselves, nothing is lost.
  const speaker = (x ?? y)?.value.split(/\s+/).at(-1) ?? "";
  if (sentenceEvidence(x === null ? a : b).text.includes(speaker)) return [];
  return [{ kind: "attribution", rule: "conflict/attribution-lost", verdict: "differ", a: x ?? own(a), b: y ?? own(b) }];
}

/** Headlines drop who said it as a matter of course. */
const isWhole = (v: StatementView): boolean => /[.!?…]["'”’)]*\s*$/u.test(sentenceEvidence(v).text);

/** The figures of a statement: near copies with other figures are two statements. */
const figures = (v: StatementView): string =>
  v.quantities
    .map((q) => q.value)
    .sort((p, q) => p - q)
    .join(" ");

/** Who says the sentence, where it is reported speech with a person as its source. */
function saidBy(view: StatementView): Position | null {
  if (view.quote === null) return null;
  const q = view.article.quotes[view.quote];
  if (q === undefined || q.form !== "indirect" || (q.sourceKind !== "name" && q.sourceKind !== "pronoun") || q.source.length === 0)
    return null;
  const [first] = q.source;
  const value = view.article.article.text.slice(first.start, first.end);
  const person = q.sourceKind === "pronoun" || view.names.some((n) => n.kind === "person" && n.start < first.end && first.start < n.end);
  if (!person) return null;
  return { value, key: "said", range: null, evidence: sentenceEvidence(view) };
}
