import type { Instant, ReceivedRef } from "./common.ts";

/** How something came: a file of the user, a page fetched, an item of a feed (or the feed itself), a record of a web archive. */
export type Via = "file" | "page" | "feed" | "warc";

export interface NewReceived {
  /** The address asked for, or the source of a file as in `Article.source`. */
  readonly source: string;
  readonly via: Via;
  /** What it came out of: the feed's address, the archive's name; null where it came by itself. */
  readonly from: string | null;
  /** The bytes as they came, after the transfer's own compression; null where none came (304, refused, failed). */
  readonly body: Uint8Array | null;
  readonly mediaType: string | null;
  /** The answer's headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Now, where it is not said. */
  readonly receivedAt?: Instant;
  /** What came of it, a stable word of the caller: "stored", "unchanged", "not-an-article", "robots-refused" … */
  readonly outcome: string;
}

export interface Received {
  readonly ref: ReceivedRef;
  readonly source: string;
  readonly via: Via;
  readonly from: string | null;
  /** SHA-256 of the body, hexadecimal; null where no bytes came. */
  readonly hash: string | null;
  /** Length of the body in bytes. */
  readonly size: number;
  readonly mediaType: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: Instant;
  readonly outcome: string;
}

/** What came, as it came: the source of truth. Entries are only ever added; the same bytes are kept once. */
export interface ReceivedPart {
  add(entry: NewReceived): Promise<ReceivedRef>;
  /** Says what came of an entry that was stored before it was read. */
  settle(ref: ReceivedRef, outcome: string): Promise<void>;
  get(ref: ReceivedRef): Promise<Received | null>;
  /** The oldest entries of which this came, at most `limit`; with `among`, only those among so many that came last. */
  withOutcome(outcome: string, limit: number, among?: number): Promise<readonly Received[]>;
  /** The bytes of an entry; null where there is no such entry or none came. Throws "store-damaged" where they no longer fit their hash. */
  body(ref: ReceivedRef): Promise<Uint8Array | null>;
  /** The newest entries of a source, newest first: what conditional requests need (`headers.etag`). */
  history(source: string, limit: number): Promise<readonly Received[]>;
}
