import type { TimeValue } from "../../annotate/dates/value.ts";
import type { AnnotatedArticle, TimeExpression } from "../../model/annotated.ts";
import { isSilent, stem } from "./likeness.ts";

/**
 * "The dam broke on March 3. … The mayor resigned a week after the dam broke": counted on from the date told before, where its sentence
 * tells the same event, that is, has the first noun or verb behind "after". Else nothing says which day is meant, and the value stays
 * as it is. `told`: number of the sentence that told a date before.
 */
export function followed(value: TimeValue, at: TimeExpression, { sentences }: AnnotatedArticle, told: number): TimeValue {
  if (value.kind !== "after") return value;
  const words = (sentence: number, from: number): readonly string[] =>
    (sentences[sentence]?.tokens ?? [])
      .filter((t) => t.start >= from && /^(?:NOUN|PROPN|VERB)$/.test(t.pos) && !isSilent(t))
      .map((t) => stem(t.lemma));
  const [event] = words(at.sentence, at.end);
  const same = event !== undefined && words(told, 0).includes(event);
  return same ? { kind: "shift", unit: value.unit, count: value.count, from: "previous" } : value;
}
