/**
 * How long a `Retry-After` header asks to wait (RFC 9110: seconds, or a date), in milliseconds, at least 0 and at most `longestMs`; null
 * where there is none or it cannot be read. `nowMs`: milliseconds since 1970.
 */
export function retryAfter(header: string | undefined, nowMs: number, longestMs: number): number | null {
  const text = header?.trim() ?? "";
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) * 1000 : /[a-z]{3}/i.test(text) ? Date.parse(text) - nowMs : Number.NaN;
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, Math.round(ms)), longestMs);
}
