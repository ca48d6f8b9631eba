import { StoreError } from "../error.ts";
import type { Page, PageRequest } from "../parts/common.ts";

const DEFAULT_LIMIT = 50;
const LONGEST_PAGE = 1_000;

export function limitOf(page: PageRequest): number {
  return Math.min(Math.max(1, Math.trunc(page.limit ?? DEFAULT_LIMIT)), LONGEST_PAGE);
}

/** The sort key of the last entry shown, as a cursor: the next page begins after it, whatever was added in between. */
export function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The sort key in a cursor, or null for the first page. `form`: the types that it must have. */
export function keyOf<K extends readonly (string | number)[]>(
  page: PageRequest,
  form: readonly ("string" | "number")[],
  place: string,
): K | null {
  if (page.after === undefined || page.after === null) return null;
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(page.after, "base64url").toString());
  } catch (error) {
    throw new StoreError("bad-cursor", place, "the cursor cannot be read", error);
  }
  // JSON has no number that the database would not take.
  const fits = Array.isArray(key) && key.length === form.length && key.every((part, i) => typeof part === form[i]);
  if (!fits) throw new StoreError("bad-cursor", place, "the cursor is of another list");
  return key as unknown as K;
}

/** The page out of its rows, of which one more than `limit` was asked for. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  item: (row: R) => T,
  key: (row: R) => readonly (string | number)[],
): Page<T> {
  const shown = rows.slice(0, limit);
  return { items: shown.map(item), next: rows.length > limit ? cursorOf(key(shown[shown.length - 1])) : null };
}
