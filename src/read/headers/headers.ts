import type { Removed } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import type { Finding } from "../problem.ts";

export interface Headers {
  readonly date: { readonly value: string; readonly span: Span; readonly finding: Finding | null } | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly title: string | null;
  readonly removed: readonly Removed[];
}

export function readHeaders(_text: string, _title: string | null): Headers {
  return { date: null, outlet: null, byline: null, title: null, removed: [] };
}
