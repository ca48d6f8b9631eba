import { type Dispatcher, request } from "undici";
import type { Condition } from "../outcome.ts";
import { type Fault, fault, isFault } from "../refuse.ts";
import type { FetchLimits } from "../settings.ts";
import { ACCEPT_ENCODING, readBody } from "./body.ts";
import { faultOf } from "./faults.ts";
import { type Headers, header } from "./headers.ts";
import { retryAfter } from "./retry-after.ts";
import { codeOfStatus, isRedirect } from "./status.ts";

export interface Question {
  readonly url: URL;
  readonly userAgent: string;
  readonly condition: Condition | null;
  readonly limits: FetchLimits;
  /** What is left of `totalMs`. */
  readonly remainingMs: number;
  /** From a longer body only so many bytes are taken, instead of none. */
  readonly cutAt: number | null;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970: dates in `Retry-After` count from it. */
  readonly nowMs: number;
}

/** An answer with a page, an unchanged one, or the next address. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Where it leads on to, as written; null where it does not. */
  readonly location: string | null;
}

/** Left as soon as the headers say so. */
const UNWANTED = /^\s*(?:image|audio|video|font)\//i;

/** One request, not following redirects. Never throws. */
export async function ask(question: Question, dispatcher: Dispatcher): Promise<Answer | Fault> {
  const deadline = new AbortController();
  const stop = (): void => deadline.abort();
  const timer = setTimeout(stop, Math.max(1, Math.ceil(question.remainingMs)));
  if (question.signal.aborted) stop();
  question.signal.addEventListener("abort", stop, { once: true });
  let begun = false;
  try {
    const { url, limits } = question;
    const times = { headersTimeout: limits.headersMs, bodyTimeout: limits.pauseMs };
    const answer = await request(url, { dispatcher, signal: deadline.signal, method: "GET", headers: headersOf(question), ...times });
    begun = true;
    const { statusCode: status, headers } = answer;
    const plain = isRedirect(status) || status === 304;
    const code = plain ? null : codeOfStatus(status);
    if (plain || code !== null) {
      // What stands in such a body is not wanted; a short one is read away so that the connection can be used again.
      await answer.body.dump({ limit: 16_384 }).catch(() => {});
      if (code === null) return { status, headers, bytes: new Uint8Array(), location: header(headers, "location") ?? null };
      const retryAfterMs = retryAfter(header(headers, "retry-after"), question.nowMs, limits.longestWaitMs);
      return fault(code, `The site answers with status ${status}.`, { status, retryAfterMs });
    }
    const type = header(headers, "content-type") ?? "";
    if (UNWANTED.test(type)) {
      answer.body.destroy();
      return fault("unwanted-type", `It is "${type.slice(0, 40)}", which has no text.`, { status });
    }
    const bytes = await readBody(answer.body, header(headers, "content-encoding") ?? "", limits.bodyBytes, question.cutAt);
    if (isFault(bytes)) return { ...bytes, status };
    return { status, headers, bytes, location: null };
  } catch (error) {
    if (question.signal.aborted) return fault("stopped", "It was stopped.");
    return deadline.signal.aborted ? fault("timed-out", "It took longer than the whole time it is given.") : faultOf(error, begun);
  } finally {
    clearTimeout(timer);
    question.signal.removeEventListener("abort", stop);
  }
}

function headersOf({ userAgent, condition }: Question): Record<string, string> {
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    accept: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
    "accept-encoding": ACCEPT_ENCODING,
  };
  if (condition?.etag) headers["if-none-match"] = condition.etag;
  if (condition?.lastModified) headers["if-modified-since"] = condition.lastModified;
  return headers;
}
