import type { StatementClause, StatementMode, Token } from "../../model/annotated.ts";
import { clausesIn } from "./clauses.ts";
import { isNegated, modeOf } from "./mode.ts";

/** Tokens of a sentence beyond this are not read into clauses: no sentence of a report is so long, and cost stays bounded on text without full stops. */
const MOST_TOKENS = 400;

const isWord = (t: Token): boolean => /[\p{L}\p{N}]/u.test(t.text);

/**
 * The clauses of a sentence with how each is put. What somebody is reported to deny is denied, and what "may" be so in the words that
 * report it is possible: "the company denied | that a call was made". Spans are UTF-16 offsets into the text of the article, from the
 * clause's first word to its last.
 */
export function clausesOf(sentence: readonly Token[]): readonly StatementClause[] {
  const tokens = sentence.slice(0, MOST_TOKENS);
  let reported: StatementMode = "asserted";
  return clausesIn(tokens).map((clause): StatementClause => {
    const own = clause.tokens.map((n) => tokens[n]);
    const mode = modeOf(own);
    if (clause.kind === "report") reported = mode;
    return {
      ...clause,
      start: (own.find(isWord) ?? own[0]).start,
      end: (own.findLast(isWord) ?? own[own.length - 1]).end,
      mode: mode === "asserted" ? reported : mode,
      negated: isNegated(own),
    };
  });
}
