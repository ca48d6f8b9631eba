import type { QuoteCandidate } from "../../model/annotated.ts";
import { type Evidence, evidenceOf } from "../../model/evidence.ts";
import type { Comparison } from "./difference.ts";
import { firstChange, wordsOf, wordsPosition } from "./quote-wording.ts";
import type { StatementView } from "./view.ts";

/** Own words of somebody that stand in two aligned sentences, in marks in at least one, with other words in the same place. */
export function compareQuoted(a: StatementView, b: StatementView): readonly Comparison[] {
  const left = quotedIn(a);
  const right = quotedIn(b);
  for (const x of left)
    for (const y of right) {
      if (x.form === "unmarked" && y.form === "unmarked") continue;
      const change = firstChange(wordsOf(x.evidence, x.form), wordsOf(y.evidence, y.form));
      if (change === null) continue;
      return [
        { kind: "wording", rule: "conflict/wording", verdict: "differ", a: wordsPosition(change.a, a), b: wordsPosition(change.b, b) },
      ];
    }
  return [];
}

/** The quotations of a sentence that are somebody's own words, cut to the sentence. */
function quotedIn(view: StatementView): readonly { readonly form: QuoteCandidate["form"]; readonly evidence: readonly Evidence[] }[] {
  const { sentence, article } = view;
  return view.quotes.flatMap(({ form, content }) => {
    if (form === "indirect") return [];
    const evidence = content.flatMap((span) => {
      const start = Math.max(span.start, sentence.start);
      const end = Math.min(span.end, sentence.end);
      return start < end ? [evidenceOf(article.article, { start, end })] : [];
    });
    return evidence.length === 0 ? [] : [{ form, evidence }];
  });
}
