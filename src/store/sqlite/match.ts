import type { Term } from "../query.ts";
import { termsOf } from "../query.ts";

/** The query in the index's own language: every word in quotation marks, so that none of it is read as an operator. Null: nothing to look for. */
export function matchOf(query: string): string | null {
  const terms = termsOf(query);
  const wanted = terms.filter((t) => !t.not).map(quoted);
  if (wanted.length === 0) return null;
  return [`(${wanted.join(" AND ")})`, ...terms.filter((t) => t.not).map((t) => `NOT ${quoted(t)}`)].join(" ");
}

function quoted({ words, prefix }: Term): string {
  return `"${words.join(" ")}"${prefix ? "*" : ""}`;
}
