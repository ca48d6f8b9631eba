import type { Removed } from "../../model/article.ts";

export interface CleanContext {
  readonly outlet: string | null;
  readonly removed: readonly Removed[];
}

export function clean(_text: string, _context: CleanContext): readonly Removed[] {
  return [];
}
