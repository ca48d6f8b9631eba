import type { Problem } from "../../../model/article.ts";
import type { Instant } from "../../../store/parts/common.ts";
import type { Via } from "../../../store/parts/received.ts";

/** Something that came, before it is read: a document, or a line of JSON lines. */
export interface Incoming {
  /** The name by which users know it: a path relative to the input given, or an address. */
  readonly source: string;
  /** What makes it the same thing when it comes again: its address, or the file's (`file:///…`). Parts of it are told by "#" and their names. */
  readonly address: string;
  readonly via: Via;
  /** What it came out of: a feed's address, an archive's name; null where it came by itself. */
  readonly from: string | null;
  readonly body: Uint8Array;
  readonly mediaType: string | null;
  readonly charset: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** When it came; null: now. */
  readonly receivedAt: Instant | null;
  /** Its line in a file of JSON lines, from 1; null for whole documents. */
  readonly line: number | null;
  /** Fields that whoever told of it gives, for what it does not say itself. */
  readonly told: Told;
}

/** What a feed or a site map says of an article. */
export interface Told {
  readonly title: string | null;
  readonly outlet: string | null;
  /** Whom a feed names as the item's source. */
  readonly feedSource: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
}

export const TOLD_NOTHING: Told = { title: null, outlet: null, feedSource: null, byline: null, published: null };

/** What inputs give: something to read, what is wrong with it, or an address that has nothing new. */
export type Input = Incoming | { readonly problem: Problem } | { readonly unchanged: string };
