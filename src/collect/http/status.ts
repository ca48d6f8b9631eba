import type { RefusalCode } from "../outcome.ts";

/** What a status means that brings no page; null for those that do (2xx). Redirects and 304 are looked at before. */
export function codeOfStatus(status: number): RefusalCode | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404) return "not-found";
  if (status === 410) return "gone";
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451) return "forbidden";
  if (status === 429) return "rate-limited";
  if (status >= 400 && status < 500) return "client-error";
  return status >= 500 && status < 600 ? "server-error" : "bad-response";
}

export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
