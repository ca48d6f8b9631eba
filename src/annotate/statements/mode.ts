import type { StatementMode, Token } from "../../model/annotated.ts";
import { Word } from "../../model/word.ts";

const DENY = new Set(["deny", "refute", "rebut", "disavow"]);
const POSSIBLE = new Set(
  "may might could possibly perhaps maybe probably likely unlikely allegedly reportedly apparently suspected alleged presumably".split(" "),
);
const PLANNED = new Set("will wo shall plan intend".split(" "));
/** "is set to", "expected to", "due to begin": a plan where "to" and a verb follow. */
const PLANNED_TO = new Set("set expect due schedule aim hope plan slate prepare go".split(" "));
const NEGATORS = new Set("not n't never nobody none neither nor hardly nothing nowhere".split(" "));
/** "no" before these negates nothing. */
const NO_MATTER = new Set("doubt matter. matter later".split(" "));

// What a word may show, a bit each, so that nearly all words are passed over at one look.
const MAY_DENY = 1;
const IS_POSSIBLE = 2;
const IS_PLANNED = 4;
const PLANS_TO = 8;
const MAY_NEGATE = 16;
const MODE = MAY_DENY | IS_POSSIBLE | IS_PLANNED | PLANS_TO;
const signsOf = Word.fact(
  ({ text, lower, lemma, pos }) =>
    (pos === "VERB" && DENY.has(lemma) ? MAY_DENY : 0) |
    (POSSIBLE.has(lower) && text !== "May" ? IS_POSSIBLE : 0) |
    (PLANNED.has(lower) && (pos === "AUX" || pos === "VERB") ? IS_PLANNED : 0) |
    (PLANNED_TO.has(lemma) ? PLANS_TO : 0) |
    (NEGATORS.has(lower) || lower === "no" || lower === "without" || lemma === "fail" ? MAY_NEGATE : 0),
);

/** How a statement puts what it says: as fact, plan, possibility or denial. The strongest hint outside a quotation decides. */
export function modeOf(tokens: readonly Token[]): StatementMode {
  let mode: StatementMode = "asserted";
  for (let i = 0; i < tokens.length; i++) {
    const signs = signsOf(tokens[i].word) & MODE;
    if (signs === 0) continue;
    if (signs & MAY_DENY) return "denied";
    if (mode !== "asserted") continue;
    if (signs & IS_POSSIBLE) mode = "possible";
    else if (signs & IS_PLANNED || (tokens[i + 1]?.lower === "to" && tokens[i + 2]?.pos === "VERB")) mode = "planned";
  }
  return mode;
}

/** Whether token `i` turns the meaning of what follows round: "not", "never", "no one", "no injuries", "failed to". */
export function isNegator(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  if ((signsOf(t.word) & MAY_NEGATE) === 0) return false;
  const after = tokens[i + 1]?.lower ?? "";
  if (t.lower === "not" && (after === "only" || after === "just" || after === "least")) return false;
  if (NEGATORS.has(t.lower)) return true;
  if (t.lower === "no")
    return !NO_MATTER.has(after) && /^(?:NOUN|ADJ|PRON|NUM|ADV|PROPN)$/.test(tokens[i + 1]?.pos ?? "") && !/^\d/.test(after);
  if (t.lemma === "fail" && after === "to") return true;
  return t.lower === "without" && /^(?:VERB|NOUN|DET)$/.test(tokens[i + 1]?.pos ?? "") && /ing$|^any$/.test(after);
}

export function isNegated(tokens: readonly Token[]): boolean {
  return tokens.some((_, i) => isNegator(tokens, i));
}
