import { Readable } from "node:stream";
import { AsyncIterReader, WARCParser } from "warcio";
import { isGzip } from "../../read/input/format.ts";
import { readBody } from "../http/body.ts";
import { contentType, keptHeaders } from "../http/headers.ts";
import type { Received } from "../outcome.ts";
import { readPageSigns } from "../page/signs.ts";
import { isFault } from "../refuse.ts";
import { fitsDigest } from "./digest.ts";

/** The page in a record, null where it holds none (requests, metadata, redirects, errors), or what is wrong with it. */
export async function pageOf(bytes: Buffer, limit: number): Promise<Received | string | null> {
  const record = await WARCParser.parse([bytes]);
  const address = record?.warcTargetURI ?? "";
  if (!record || (record.warcType !== "response" && record.warcType !== "resource") || !/^https?:/i.test(address)) return null;
  if (!URL.canParse(address)) return "Its address is none.";
  const block = bytes.subarray(bytes.indexOf("\r\n\r\n") + 4);
  if (!fitsDigest(block, record.warcBlockDigest ?? "")) return "Its bytes are not those that its digest was made of.";
  const http = record.httpHeaders;
  if (record.warcType === "response" && http === null) return "Its answer has no header.";
  const status = http === null ? 200 : Number(http.statusCode);
  if (!(status >= 200 && status < 300)) return null;
  const headers = Object.fromEntries(http === null ? [["content-type", record.warcContentType ?? ""]] : http.headers);
  const chunked = /chunked/i.test(headers["transfer-encoding"] ?? "");
  const body = await new AsyncIterReader(record.reader, null, chunked).readFully();
  // Some archives keep the header and unpack the body.
  const encodings = headers["content-encoding"] ?? "";
  const packed = !/gzip/i.test(encodings) || isGzip(body) ? encodings : "";
  const page = await readBody(Readable.from([body]), packed, limit);
  if (isFault(page)) return page.reason;
  const { mediaType, charset } = contentType(headers["content-type"]);
  const receivedAt = timeOf(record.warcDate ?? "");
  if (receivedAt === null) return "It does not say when it was received.";
  const signs = await readPageSigns(page, { address: new URL(address).href, mediaType, charset });
  return {
    address,
    finalAddress: new URL(address).href,
    canonicalAddress: signs.canonicalAddress,
    status,
    headers: keptHeaders(headers),
    mediaType,
    charset,
    bytes: page,
    receivedAt,
    redirects: [],
    notModified: false,
    marks: signs.marks,
  };
}

/** WARC dates are ISO 8601 in UTC, with or without parts of a second. */
function timeOf(date: string): string | null {
  const ms = Date.parse(date);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
