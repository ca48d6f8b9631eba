import { contentType } from "../../../collect/http/headers.ts";
import type { NewReceived, Received } from "../../../store/parts/received.ts";
import { type Incoming, TOLD_NOTHING, type Told } from "./incoming.ts";

/** The outcome of what is kept before it is read. */
export const UNREAD = "unread";
/** Kept with a file's bytes in the place of headers, which it has none of: the name it was read under, and its line. */
const SOURCE = "firsthand-source";
const LINE = "firsthand-line";
/** Kept beside the headers: what a feed or a site map says of it, as JSON. */
const TOLD = "firsthand-told";

/** The place that something came from: its address, and its line in a file of many. */
export function placeOf({ address, line }: Incoming): string {
  return line === null ? address : `${address}#${LINE}=${line}`;
}

/** What comes, as it is kept before it is read. */
export function entryOf(incoming: Incoming): NewReceived {
  const { source, via, from, body, mediaType, headers, receivedAt, line, told } = incoming;
  const own: Record<string, string> = via === "file" ? { [SOURCE]: source } : { ...headers };
  if (via === "file" && line !== null) own[LINE] = String(line);
  if (Object.values(told).some((said) => said !== null)) own[TOLD] = JSON.stringify(told);
  return {
    source: placeOf(incoming),
    via,
    from,
    body,
    mediaType,
    headers: own,
    outcome: UNREAD,
    ...(receivedAt === null ? {} : { receivedAt }),
  };
}

/** What was kept, as it came. */
export function incomingOf(entry: Received, body: Uint8Array): Incoming {
  const { source: place, via, from, mediaType, headers, receivedAt } = entry;
  const address = place.replace(new RegExp(`#${LINE}=\\d+$`), "");
  return {
    source: headers[SOURCE] ?? address,
    address,
    via,
    from,
    body,
    mediaType,
    charset: contentType(headers["content-type"]).charset,
    headers: sentHeaders(headers),
    receivedAt,
    line: headers[LINE] === undefined ? null : Number(headers[LINE]),
    told: headers[TOLD] === undefined ? TOLD_NOTHING : (JSON.parse(headers[TOLD]) as Told),
  };
}

/** The headers that a site sent: without what is kept beside them. */
export function sentHeaders(headers: Received["headers"]): Received["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith("firsthand-")));
}
