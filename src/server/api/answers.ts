import { z } from "@hono/zod-openapi";
import type { TypedResponse } from "hono";
import { API_ERRORS, type ErrorCode } from "../errors.ts";
import { apiError } from "./records.ts";

/** What every operation may answer. */
const ALWAYS: readonly ErrorCode[] = ["token-missing", "wrong-host", "too-many-requests", "store-failed"];
/** What every operation that changes something may answer besides. */
export const CHANGES: readonly ErrorCode[] = ["cross-origin", "read-only", "store-locked", "store-full"];

/** The errors of an operation for its description, by status. Adds nothing to the types: handlers throw their errors. */
export function failures(...codes: readonly ErrorCode[]): object {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...codes, ...ALWAYS]) {
    const { status } = API_ERRORS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [status, { description: of.join(", "), content: { "application/json": { schema: apiError } } }]),
  );
}

/** The body of an answer in JSON. */
export function jsonOf<S extends z.ZodType>(
  schema: S,
  description: string,
): { readonly description: string; readonly content: { readonly "application/json": { readonly schema: S } } } {
  return { description, content: { "application/json": { schema } } };
}

/** Parts of an address: the id of something. */
export const idParameter = z.object({ id: z.string().min(1).max(64).openapi({ description: "An id" }) });

/** An answer whose JSON is written already: large dossiers are not read and written again to be sent. */
export function written<T>(json: string): Response & TypedResponse<T, 200, "json"> {
  return new Response(json, { headers: { "content-type": "application/json" } }) as Response & TypedResponse<T, 200, "json">;
}
