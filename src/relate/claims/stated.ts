import type { StatementClause, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";

/** Reported words of at least this share of a sentence's words are what it states: the cue outside them is no statement. */
const LEAST_REPORTED = 0.25;

export interface Stated {
  /** By token: whether it belongs to what the sentence states, not to its background or to the words that say who says so. */
  readonly main: readonly boolean[];
  /** Number of the token of the main verb; -1: none found. */
  readonly verb: number;
}

const isWord = (t: Token): boolean => /[\p{L}\p{N}]/u.test(t.text);

/**
 * Which words of a sentence state something: its main clauses. Clauses of time, cause and relation are background ("a man who was hurt
 * when the ferry ran aground has died": a man has died), and so are the words that say who says so. `reported` are the spans of
 * reported words within the article.
 */
export function statedIn(tokens: readonly Token[], clauses: readonly StatementClause[], reported: readonly Span[]): Stated {
  const inReport = tokens.map((t) => reported.some((r) => t.start < r.end && r.start < t.end));
  const told = tokens.filter((t, i) => inReport[i] && isWord(t)).length;
  const takesReport = told >= LEAST_REPORTED * tokens.filter(isWord).length && told > 0;
  const main = tokens.map(() => false);
  let verb = -1;
  for (const clause of clauses) {
    if (clause.kind !== "main") continue;
    for (const n of clause.tokens) if (n < main.length && (!takesReport || inReport[n])) main[n] = true;
    if (verb < 0 && clause.verb >= 0 && main[clause.verb] && tokens[clause.verb].pos === "VERB") verb = clause.verb;
  }
  return main.some((m) => m) ? { main, verb } : { main: tokens.map(() => true), verb };
}
