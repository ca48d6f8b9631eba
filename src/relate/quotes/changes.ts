import type { QuoteChange } from "../../model/dossier.ts";
import { alignWords, sharedInOrder } from "./align.ts";
import type { Utterance } from "./utterance.ts";
import { wordsOf, wordTokens } from "./words.ts";

/** Share of the shorter wording that must be shared in order for a comparison word by word to make sense: below it, it is a retelling. */
const COMPARABLE = 0.4;
/** The same for reported words, which change person and tense throughout. */
const COMPARABLE_REPORTED = 0.6;

/** What a variant changes against the fullest: words replaced, dropped, added; marks lost or added. `of` is the variant's index. */
export function changesOf(
  fullest: Utterance,
  variant: Utterance,
  of: number,
): { readonly changes: readonly QuoteChange[]; readonly retold: boolean } {
  const changes: QuoteChange[] = [];
  const marked = (u: Utterance): boolean => u.form === "direct" || u.form === "mixed";
  if (marked(fullest) && !marked(variant)) changes.push({ variant: of, kind: "marks-lost", from: fullest.form, to: variant.form });
  if (!marked(fullest) && marked(variant)) changes.push({ variant: of, kind: "marks-added", from: fullest.form, to: variant.form });
  const [a, b] = [wordsOf(fullest.tokens), wordsOf(variant.tokens)];
  const [ta, tb] = [wordTokens(fullest.tokens), wordTokens(variant.tokens)];
  const stretches = alignWords(a, b);
  const least = variant.form === "indirect" || fullest.form === "indirect" ? COMPARABLE_REPORTED : COMPARABLE;
  if (sharedInOrder(stretches) < least * Math.min(a.length, b.length)) return { changes, retold: true };
  const text = (tokens: typeof ta, [from, to]: readonly [number, number]): string =>
    tokens
      .slice(from, to)
      .map((t) => t.text)
      .join(" ");
  for (const s of stretches) {
    if (s.same) continue;
    const from = text(ta, s.a);
    const to = text(tb, s.b);
    changes.push({ variant: of, kind: from === "" ? "added" : to === "" ? "dropped" : "replaced", from, to });
  }
  return { changes, retold: false };
}
