import type { Finding } from "./problem.ts";

/** An article as its format gives it, before headers, boilerplate and language are looked at. */
export interface Draft {
  readonly text: string;
  readonly title: string | null;
  /** A name or a host. */
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** As written. */
  readonly date: string | null;
  /** BCP 47, as declared. */
  readonly language: string | null;
  /** The article's own id, where the format has one. */
  readonly id: string | null;
  /** What tells this article from others in the same file; null: it is the only one. */
  readonly part: string | null;
  readonly findings: readonly Finding[];
}

export const EMPTY_DRAFT: Draft = {
  text: "",
  title: null,
  outlet: null,
  byline: null,
  url: null,
  date: null,
  language: null,
  id: null,
  part: null,
  findings: [],
};

/** What a format's reader yields: an article, or something about the file that is wrong. */
export type Piece = Draft | Finding;

export function isFinding(piece: Piece): piece is Finding {
  return "code" in piece;
}
