import type { Token } from "../../model/annotated.ts";
import type { Comparison, Position } from "./difference.ts";
import { isContent, type StatementView, sentenceEvidence, stemOf } from "./view.ts";

/** Verbs by which somebody says that what another says is not so. */
const DENY = /^(?:deny|refute|dispute|reject)$/;
/** Where these stand, nothing is asserted against a denial: a question, a charge, another denial. */
const OPEN =
  /^(?:if|whether|deny|denies|denied|denying|denial|refuted?|reject(?:s|ed)?|disputed?|not|n't|never|no|accused?|accuses|alleged(?:ly)?|allegations?|claims?)$/;
/** Share of the denied clause's weight that the other statement must have. */
const LEAST_COVERED = 0.5;
/** Content words that both must have, one of them the verb. */
const LEAST_SHARED = 2;
/** Longest denied clause that is read, in tokens. */
const LONGEST = 16;

interface Denial {
  readonly from: number;
  readonly to: number;
  readonly clause: readonly Token[];
}

/** "The mill denied that the miller had called": what is denied. Null where nothing is, or no clause follows. */
function denialIn(tokens: readonly Token[]): Denial | null {
  const at = tokens.findIndex((t, i) => t.pos === "VERB" && DENY.test(t.lemma) && /^(?:that|having)$/.test(tokens[i + 1]?.lower ?? ""));
  if (at < 0) return null;
  if (tokens.slice(Math.max(0, at - 3), at).some((t) => /^(?:not|n't|never|if|could|would|to)$/.test(t.lower))) return null;
  let to = at + 2;
  while (to < tokens.length && to < at + 2 + LONGEST && !/^[,;:.–—“”"]$/.test(tokens[to].text)) to++;
  return { from: at, to, clause: tokens.slice(at + 2, to) };
}

/** A statement that somebody denies in one article and that another article states: both are sourced, and cannot both be so. */
export function compareDenials(a: StatementView, b: StatementView): readonly Comparison[] {
  const [x, y] = [denialIn(a.sentence.tokens), denialIn(b.sentence.tokens)];
  if ((x === null) === (y === null)) return [];
  const [denying, denial, stating] = x !== null ? [a, x, b] : [b, y as Denial, a];
  const tokens = stating.sentence.tokens;
  if (stating.mode !== "asserted" || tokens.some((t) => OPEN.test(t.lower)) || tokens.at(-1)?.text === "?") return [];
  const said = new Map(tokens.map((t, i) => [stemOf(t), i] as const));
  const stems = new Map(denial.clause.filter(isContent).map((t) => [stemOf(t), t] as const));
  const shared = [...stems].filter(([stem]) => said.has(stem));
  if (shared.length < LEAST_SHARED || !shared.some(([, t]) => t.pos === "VERB")) return [];
  // Who is said to have done it must be the one of whom it is denied: the subject stands before the verb in both.
  const verb = shared.find(([, t]) => t.pos === "VERB");
  const subject = denial.clause.find((t) => /^(?:NOUN|PROPN|PRON)$/.test(t.pos));
  if (subject !== undefined && subject.pos !== "PRON") {
    const by = said.get(stemOf(subject));
    const does = verb === undefined ? undefined : said.get(verb[0]);
    if (by === undefined || does === undefined || by > does) return [];
  }
  const weight = (list: Iterable<string>): number => [...list].reduce((sum, s) => sum + (denying.terms.get(s) ?? 0), 0);
  if (weight(shared.map(([s]) => s)) < LEAST_COVERED * weight(stems.keys())) return [];
  const places = shared.map(([s]) => said.get(s) ?? 0);
  const position = (v: StatementView, from: number, to: number, key: string): Position => ({
    value: v.article.article.text.slice(v.sentence.tokens[from].start, v.sentence.tokens[to].end),
    key,
    range: null,
    evidence: sentenceEvidence(v),
  });
  const no = position(denying, denial.from, denial.to - 1, "denied");
  const yes = position(stating, Math.min(...places), Math.max(...places), "stated");
  return [{ kind: "polarity", rule: "conflict/denial", verdict: "differ", a: x !== null ? no : yes, b: x !== null ? yes : no }];
}
