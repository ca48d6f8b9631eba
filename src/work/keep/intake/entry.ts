import { contentType } from "../../../collect/http/headers.ts";
import type { NewReceived, Received } from "../../../store/parts/received.ts";
import { type Incoming, TOLD_NOTHING } from "./incoming.ts";

/** Kept with a file's bytes in the place of headers, which it has none of: the name it was read under, and its line. */
const SOURCE = "firsthand-source";
const LINE = "firsthand-line";

/** The place that something came from: its address, and its line in a file of many. */
export function placeOf({ address, line }: Incoming): string {
  return line === null ? address : `${address}#${LINE}=${line}`;
}

/** What comes, as it is kept before it is read. */
export function entryOf(incoming: Incoming): NewReceived {
  const { source, via, from, body, mediaType, headers, receivedAt, line } = incoming;
  const own = via === "file" ? { [SOURCE]: source, ...(line === null ? {} : { [LINE]: String(line) }) } : headers;
  return {
    source: placeOf(incoming),
    via,
    from,
    body,
    mediaType,
    headers: own,
    outcome: "unread",
    ...(receivedAt === null ? {} : { receivedAt }),
  };
}

/** What was kept, as it came; without what others told of it. */
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
    headers: via === "file" ? {} : headers,
    receivedAt,
    line: headers[LINE] === undefined ? null : Number(headers[LINE]),
    told: TOLD_NOTHING,
  };
}
