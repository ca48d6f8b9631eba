import type { Page, PageRequest } from "./common.ts";
import type { Snippet } from "./search.ts";
import type { StoryId } from "./stories.ts";

/** A claim or quotation of a dossier, as it is searched. */
export interface Passage {
  readonly kind: "claim" | "quote";
  /** Its id in the dossier. */
  readonly id: string;
  /** Who says it, or what it is about; searched too. */
  readonly label: string;
  readonly text: string;
}

export interface PassageHit extends Passage {
  readonly story: StoryId;
  /** Null where the story's figures are not made. */
  readonly storyTitle: string | null;
  /** Of `text`. */
  readonly snippet: Snippet;
}

/** Claims and quotations of the dossiers that are kept. Put with the dossier; derived. */
export interface PassagesPart {
  /** Best first. Queries as in `SearchPart`. */
  search(query: string, kind: Passage["kind"] | null, page: PageRequest): Promise<Page<PassageHit>>;
}
