import type { Token } from "../../model/annotated.ts";
import type { Comparison, Position } from "./difference.ts";
import { perView } from "./per-view.ts";
import { type StatementView, sentenceEvidence, stemOf } from "./view.ts";

/** Verbs by which one thing brings about another. General English. */
const CAUSING = new Set("cause spark trigger provoke prompt ignite start".split(" "));
/** Where these stand, the cause is a guess or a question. */
const OPEN = /^(?:if|whether|or|may|might|could|not|n't|no|unclear|unknown)$/;
/** How far from the verb its cause and its effect may stand, in tokens. */
const BEFORE = 4;
const AFTER = 5;

interface Cause {
  readonly cause: string;
  readonly effect: string;
  readonly first: number;
  readonly last: number;
}

/** "A blast sparked a fire", "a fire caused by a blast": what brought about what, by the stems of the nouns. */
const causesIn = perView((view): readonly Cause[] => {
  const { tokens } = view.sentence;
  if (tokens.some((t) => OPEN.test(t.lower))) return [];
  return tokens.flatMap((t, i): Cause[] => {
    if (t.pos !== "VERB" || !CAUSING.has(t.lemma)) return [];
    const before = lastNoun(tokens, i);
    const after = tokens.findIndex((u, k) => k > i && k <= i + AFTER && isNoun(u));
    if (before < 0 || after < 0) return [];
    const [x, y] = [stemOf(tokens[before]), stemOf(tokens[after])];
    const passive = tokens[i + 1]?.lower === "by";
    return [{ cause: passive ? y : x, effect: passive ? x : y, first: before, last: after }];
  });
});

const isNoun = (t: Token): boolean => t.pos === "NOUN" || t.pos === "PROPN";

/** The head of the noun phrase before a verb: of "the blast at the old mill" the blast. */
function lastNoun(tokens: readonly Token[], verb: number): number {
  let i = verb - 1;
  while (i >= Math.max(0, verb - BEFORE) && !isNoun(tokens[i])) i--;
  if (i < Math.max(0, verb - BEFORE)) return -1;
  let start = i;
  while (start > 0 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[start - 1].pos)) start--;
  const inPhrase = tokens[start - 1]?.pos === "ADP" && isNoun(tokens[start - 2] ?? tokens[start - 1]);
  return inPhrase ? start - 2 : i;
}

/** Two aligned statements that each make the cause of the other its effect: the blast set off the fire, the fire set off the blast. */
export function compareCauses(a: StatementView, b: StatementView): readonly Comparison[] {
  for (const x of causesIn(a))
    for (const y of causesIn(b))
      if (x.cause === y.effect && x.effect === y.cause && x.cause !== x.effect)
        return [{ kind: "fact", rule: "conflict/cause", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) }];
  return [];
}

function positionOf(view: StatementView, c: Cause): Position {
  const { tokens } = view.sentence;
  const value = view.article.article.text.slice(tokens[c.first].start, tokens[c.last].end);
  return { value, key: `${c.cause} > ${c.effect}`, range: null, evidence: sentenceEvidence(view) };
}
