import type { StatementMode, Token } from "../../model/annotated.ts";

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

/** How a statement puts what it says: as fact, plan, possibility or denial. The strongest hint outside a quotation decides. */
export function modeOf(tokens: readonly Token[]): StatementMode {
  let mode: StatementMode = "asserted";
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    if (t.pos === "VERB" && DENY.has(t.lemma)) return "denied";
    if (mode !== "asserted") continue;
    if (POSSIBLE.has(t.lower) && !/^May$/.test(t.text)) mode = "possible";
    else if (PLANNED.has(t.lower) && (t.pos === "AUX" || t.pos === "VERB")) mode = "planned";
    else if (PLANNED_TO.has(t.lemma) && tokens[i + 1]?.lower === "to" && tokens[i + 2]?.pos === "VERB") mode = "planned";
  }
  return mode;
}

/** Whether token `i` turns the meaning of what follows round: "not", "never", "no one", "no injuries", "failed to". */
export function isNegator(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
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
