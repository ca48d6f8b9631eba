import type { Span } from "./span.ts";

export type ArticleId = string;

/** A part of the text that is not the report: boilerplate, or a header that was read as a field (reason "header"). */
export interface Removed extends Span {
  readonly reason: string;
  /** Id of the rule that decided, e.g. "clean/cookie-notice". */
  readonly rule: string;
}

/** What metadata or a header inside the text say about the day of publication. */
export interface StatedDate {
  /** ISO 8601 day ("2023-05-10") or time ("2023-05-10T14:00:00", with or without zone), as stated. */
  readonly value: string;
  readonly basis: "metadata" | "stated";
  /** Where it stands in the text, for a header; null for metadata. */
  readonly span: Span | null;
}

/** One report, as read: plain text with offsets that hold from here to the dossier. */
export interface Article {
  /** Hash of source and text. */
  readonly id: ArticleId;
  /** Path relative to the input given, with "/", or the address. JSON lines: "file.jsonl#id". */
  readonly source: string;
  /** The name users know it by: the file's name without its endings; of a JSON line its own `id`. */
  readonly key: string;
  readonly title: string | null;
  /** The publisher, where the article or its address tells. */
  readonly outlet: string | null;
  readonly byline: string | null;
  /** Whom a feed names as the item's source (`<source>`); absent or null where none does. */
  readonly feedSource?: string | null;
  /** BCP 47; "und" where it cannot be told. */
  readonly language: string;
  readonly url: string | null;
  /** Plain text, never changed after reading; boilerplate is marked in `removed`, sorted and not overlapping. */
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly stated: StatedDate | null;
}

/** Something that could not be read, or not in full. */
export interface Problem {
  readonly source: string;
  /** Stable, kebab-case: listed in docs/problems.md. */
  readonly code: string;
  readonly reason: string;
  readonly hint: string;
}

/** An article of which nothing is known but its text and the fields given; what is not known is null. Named "a" where no id is given. */
export function plainArticle(text: string, fields: Partial<Article> = {}): Article {
  const id = fields.id ?? "a";
  return {
    id,
    source: `${id}.txt`,
    key: id,
    title: null,
    outlet: null,
    byline: null,
    language: "en",
    url: null,
    text,
    removed: [],
    stated: null,
    ...fields,
  };
}
