import type { Token } from "../../model/annotated.ts";

/** Words to compare quotes by: lower case, one apostrophe, without punctuation. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return wordTokens(tokens).map((t) => t.lower.replace(/[’‘]/g, "'"));
}

/** The tokens behind `wordsOf`, one for one. */
export function wordTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text));
}
