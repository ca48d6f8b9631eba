import { createHash } from "node:crypto";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Received } from "../outcome.ts";

/**
 * Writes pages as a packed WARC 1.1 file, a record a member, that other programs for web archives read; the first record names the writing
 * program. The same pages give the same bytes. Bodies are written unpacked, headers as kept.
 */
export async function* writeWarc(
  pages: AsyncIterable<Received> | Iterable<Received>,
  { software, date }: { readonly software: string /** ISO 8601 time in UTC. */; readonly date: string },
): AsyncGenerator<Uint8Array> {
  const info = WARCRecord.createWARCInfo(
    { date, warcVersion: "WARC/1.1", warcHeaders: idOf("warcinfo", software, date) },
    { software, format: "WARC File Format 1.1" },
  );
  yield await WARCSerializer.serialize(info, { gzip: true });
  for await (const page of pages) {
    const { finalAddress: url, receivedAt, bytes, status } = page;
    const record = WARCRecord.create(
      {
        url,
        date: receivedAt,
        type: "response",
        warcVersion: "WARC/1.1",
        warcHeaders: idOf(url, receivedAt, bytes),
        statusline: `HTTP/1.1 ${status} ${status === 200 ? "OK" : ""}`.trimEnd(),
        httpHeaders: { ...headerOf(page), "content-length": String(bytes.length) },
      },
      [bytes],
    );
    yield await WARCSerializer.serialize(record, { gzip: true });
  }
}

/** The kept headers, and what is known of the content where they do not say it. */
function headerOf({ headers, mediaType, charset }: Received): Record<string, string> {
  if (headers["content-type"] !== undefined || mediaType === null) return headers;
  return { ...headers, "content-type": charset === null ? mediaType : `${mediaType}; charset=${charset}` };
}

/** A record's id, made from what is in it (in the form of a UUID), so that writing again gives the same. */
function idOf(...parts: readonly (string | Uint8Array)[]): Record<string, string> {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  const digits = hash.digest("hex");
  const uuid = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20, 32)].join(
    "-",
  );
  return { "WARC-Record-ID": `<urn:uuid:${uuid}>` };
}
