/** Stable codes of what can be wrong with what was received, each with what it means for the rest. The list for people: docs/fetching.md. */
export const FINDING_HINTS = {
  "not-a-feed": "Give the address of a feed, or of a page that names one.",
  "damaged-feed": "The items that could be told apart are used.",
  "not-a-sitemap": "Give the address of a sitemap.",
  "damaged-sitemap": "The addresses that could be told apart are used.",
  "not-opml": "Give an OPML file, as feed readers export them.",
  "left-out": "What follows the limit is left out.",
  "damaged-record": "The other records of the archive are used.",
  "large-record": "Raise the limit if the record is wanted; the other records are used.",
  "not-warc": "Give a file that begins as WARC files do.",
} as const;

export type FindingCode = keyof typeof FINDING_HINTS;

/** Something wrong with what was received that did not keep the rest from being used. */
export interface CollectFinding {
  readonly code: FindingCode;
  /** Where: the address, or the archive's name. */
  readonly place: string;
  /** Bytes from the beginning, where it can be told. */
  readonly offset: number | null;
  readonly reason: string;
  readonly hint: string;
}

export function findingOf(code: FindingCode, place: string, reason: string, offset: number | null = null): CollectFinding {
  return { code, place, offset, reason, hint: FINDING_HINTS[code] };
}
