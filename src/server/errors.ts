import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { STORE_HINTS, type StoreErrorCode } from "../store/error.ts";
import { KEEP_HINTS, type KeepErrorCode } from "../work/keep/error.ts";
import type { ApiError } from "./api/records.ts";

interface Meaning {
  readonly status: ContentfulStatusCode;
  /** What can be done about it. */
  readonly hint: string;
}

/** What the server itself may refuse. The list for people: docs/api.md. */
const SERVER_ERRORS = {
  "not-found": { status: 404, hint: "GET /api/openapi.json lists the addresses of the API." },
  "unknown-id": { status: 404, hint: "GET /api/stories lists the stories, a story's dossier its articles." },
  "bad-parameter": { status: 400, hint: "GET /api/openapi.json says which values it takes." },
  "bad-body": { status: 400, hint: "GET /api/openapi.json says what the body holds." },
  "bad-address": { status: 422, hint: "Give a whole http or https address of the open network." },
  "method-not-allowed": { status: 405, hint: "The header Allow names the methods of this address." },
  "too-large": { status: 413, hint: "Send less at once; `firsthand add` takes files of any size." },
  "unsupported-media-type": { status: 415, hint: "Send application/json; files go as multipart/form-data to /api/additions/files." },
  "cross-origin": { status: 403, hint: "Changes are made by the server's own page, or by a program that is no web page." },
  "wrong-host": { status: 421, hint: "Use the address that `firsthand serve` printed." },
  "token-missing": { status: 401, hint: "Send the header Authorization: Bearer TOKEN, or open the address with ?token=TOKEN once." },
  "read-only": { status: 403, hint: "Start `firsthand serve` without --read-only to make changes." },
  "too-many-requests": { status: 429, hint: "Wait as many seconds as the header Retry-After says." },
  "too-many-streams": { status: 503, hint: "Close another stream of events first." },
  "too-many-additions": { status: 503, hint: "Wait until one of the additions under way is done." },
  "too-many-webhooks": { status: 409, hint: "Remove a webhook first." },
  failed: { status: 500, hint: "It is a defect of Firsthand: please report it, with what the server printed." },
} as const satisfies Record<string, Meaning>;

type ServerErrorCode = keyof typeof SERVER_ERRORS;

/** Most of what cannot be done to stories is so because of how they stand today: a conflict. */
const KEEP_STATUS: Partial<Record<KeepErrorCode, ContentfulStatusCode>> = { "unknown-id": 404, "nothing-to-undo": 404 };
const STORE_STATUS: Partial<Record<StoreErrorCode, ContentfulStatusCode>> = {
  "bad-cursor": 400,
  "store-locked": 503,
  "store-full": 507,
  "store-read-only": 403,
};

export type ErrorCode = ServerErrorCode | KeepErrorCode | StoreErrorCode;

const withStatus = <C extends string>(
  hints: Readonly<Record<C, string>>,
  statuses: Partial<Record<C, ContentfulStatusCode>>,
  otherwise: ContentfulStatusCode,
): readonly (readonly [C, Meaning])[] =>
  (Object.entries(hints) as [C, string][]).map(([code, hint]) => [code, { status: statuses[code] ?? otherwise, hint }]);

/** Every error that the API gives: its code (stable), status and hint. */
export const API_ERRORS = Object.fromEntries([
  ...withStatus(STORE_HINTS, STORE_STATUS, 500),
  ...withStatus(KEEP_HINTS, KEEP_STATUS, 409),
  ...Object.entries(SERVER_ERRORS),
]) as Readonly<Record<ErrorCode, Meaning>>;

/** What is asked of the server cannot be done. `place`: the parameter or field that is wrong, where it is one. */
export class ApiFault extends Error {
  readonly code: ErrorCode;
  readonly place: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, place: string | null = null, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "ApiFault";
    this.code = code;
    this.place = place;
    this.headers = headers;
  }
}

/** The one form of all errors. */
export function errorBody({ code, message, place }: Pick<ApiFault, "code" | "message" | "place">): ApiError {
  return { error: { code, message, hint: API_ERRORS[code].hint, place } };
}

/** A failure of the store or of what is kept as the API tells it; without what a stranger need not know (paths). Anything else: "failed". */
export function faultOf(error: unknown): ApiFault {
  if (error instanceof ApiFault) return error;
  const { name, code, message, place } = error as { name?: string; code?: string; message?: string; place?: string };
  // Thrown in a room: it crossed threads as a plain error.
  if (name === "ApiFault" && code !== undefined && code in SERVER_ERRORS)
    return new ApiFault(code as ServerErrorCode, message ?? "", place);
  if (name === "KeepError" && code !== undefined && code in KEEP_HINTS) return new ApiFault(code as KeepErrorCode, message ?? "", place);
  if (name === "StoreError" && code !== undefined && code in STORE_HINTS)
    return new ApiFault(code as StoreErrorCode, (message ?? "").replace(`${place}: `, ""), code === "bad-cursor" ? "cursor" : null);
  return new ApiFault("failed", "Something went wrong.");
}

export function answerFault(c: Context, error: unknown): Response {
  const fault = faultOf(error);
  return c.json(errorBody(fault), API_ERRORS[fault.code].status, fault.headers);
}
