/** How much is read at most. Everything beyond is left unread and reported as "cut-off". */
export interface Limits {
  /** UTF-16 code units of one article's text. */
  readonly textLength: number;
  /** Bytes of one document (after unpacking); also of one line of a JSON-lines file. */
  readonly documentBytes: number;
  /** Bytes of one JSON-lines file, after unpacking. */
  readonly streamBytes: number;
}

/**
 * A long article has 60,000 characters, a novel some 600,000: a million keep even a mistaken input within seconds for every later stage.
 * Documents of 20 MB hold pages with embedded pictures; streams end at 2 GB, so that a gz bomb ends too.
 */
export const LIMITS: Limits = { textLength: 1_000_000, documentBytes: 20_000_000, streamBytes: 2_000_000_000 };
