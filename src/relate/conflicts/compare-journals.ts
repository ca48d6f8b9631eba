import type { Comparison, Position } from "./difference.ts";
import { wordsOfName } from "./names-spelled.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";

/** "published [Feb. 2] in [the journal] Annals of Milling": a finding is published in one journal. */
const PUBLISHED =
  /\bpublished\b[^;:()“”"]{0,40}?\b(?:in|by) (?:the (?:journal |peer-reviewed journal )?)?((?:The )?\p{Lu}[\p{L}&’'-]+(?: (?:of|and|&|the|for|in|\p{Lu}[\p{L}&’'-]+)){0,7})/u;
const JOURNAL =
  /\b(?:journal|annals|letters|proceedings|review|reviews|nature|science|cell|lancet|bulletin|transactions|archives|reports|communications|physics|medicine|biology|chemistry|jama|plos)\b/i;

/** The journals in which two aligned statements have the same work published, where they are not the same. */
export function compareJournals(a: StatementView, b: StatementView): readonly Comparison[] {
  const x = journalOf(a);
  const y = journalOf(b);
  if (x === null || y === null || x.key === y.key) return [];
  return [{ kind: "name", rule: "conflict/journal", verdict: "differ", a: x, b: y }];
}

function journalOf(view: StatementView): Position | null {
  const evidence = sentenceEvidence(view);
  const value = PUBLISHED.exec(evidence.text)?.[1].replace(/ (?:of|and|&|the|for|in)$/, "");
  if (value === undefined || !JOURNAL.test(value)) return null;
  return { value, key: wordsOfName(value).join(" "), range: null, evidence };
}
