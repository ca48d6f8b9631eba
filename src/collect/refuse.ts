import { REFUSAL_HINTS, type Refusal, type RefusalCode } from "./outcome.ts";

/** Refusals after which the same request may succeed soon: the site is slow, faulty or busy, or the way to it is. */
const PASSING: ReadonlySet<string> = new Set<RefusalCode>([
  "robots-unreachable",
  "unknown-host",
  "unreachable",
  "timed-out",
  "cut-short",
  "rate-limited",
  "host-resting",
  "server-error",
  "stopped",
]);

/** Whether a code is that of a refusal after which the same request may succeed soon. */
export function isPassing(code: string): boolean {
  return PASSING.has(code);
}

/** What a refusal is made of where it happens, before it is known who asked and when. */
export interface Fault {
  readonly code: RefusalCode;
  readonly reason: string;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly cause: string | null;
}

export function fault(code: RefusalCode, reason: string, more: Partial<Omit<Fault, "code" | "reason">> = {}): Fault {
  return { code, reason, status: null, retryAfterMs: null, cause: null, ...more };
}

export function isFault(value: object): value is Fault {
  return "code" in value && "reason" in value;
}

/** The record of a fault. `place` is the address at which it happened, `nowMs` milliseconds since 1970. */
export function refusalOf(fault: Fault, address: string, place: string, nowMs: number): Refusal {
  return { ...fault, address, place, hint: REFUSAL_HINTS[fault.code], passing: isPassing(fault.code), at: new Date(nowMs).toISOString() };
}
