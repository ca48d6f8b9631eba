import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ApiFault } from "../errors.ts";

/** Text of a million characters as JSON, and some room. */
export const MOST_JSON_BYTES = 4_000_000;
/** What reading takes of one document, three times over. */
export const MOST_FILE_BYTES = 64_000_000;

/** Refuses bodies that are longer, or of another media type. */
export function bodyOf(mediaType: "application/json" | "multipart/form-data", maxSize: number): readonly MiddlewareHandler[] {
  return [
    async (c, next) => {
      const given = (c.req.header("content-type") ?? "").split(";")[0].trim().toLowerCase();
      if (given !== mediaType) throw new ApiFault("unsupported-media-type", `The body is not ${mediaType}.`, "Content-Type");
      await next();
    },
    bodyLimit({
      maxSize,
      onError: async (c) => {
        await readAway(c.req.raw.body, maxSize);
        throw new ApiFault("too-large", `The body is longer than ${maxSize} bytes.`);
      },
    }),
  ];
}

/** Reads so much of a body and drops it: an answer to who is still sending would be lost with the connection. */
async function readAway(body: ReadableStream<Uint8Array> | null, bytes: number): Promise<void> {
  if (body === null || body.locked) return;
  const reader = body.getReader();
  for (let left = bytes; left > 0; ) {
    const { done, value } = await reader.read();
    if (done) return;
    left -= value.length;
  }
}
