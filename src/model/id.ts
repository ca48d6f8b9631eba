import { createHash } from "node:crypto";

/**
 * A short id made from content: the same parts give the same id on every machine.
 * 12 hexadecimal digits of SHA-256 (48 bits: a collision among a million ids is a one-in-500 event).
 */
export function contentId(prefix: string, ...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part, "utf8").update("\0");
  return `${prefix}${hash.digest("hex").slice(0, 12)}`;
}

/** Order by UTF-16 code unit: the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
