import type { LastingId } from "./articles.ts";
import type { Instant } from "./common.ts";
import type { StoryId } from "./stories.ts";

/** A span of an article's text or title that a correction speaks of. */
export interface CorrectedSpan {
  readonly article: LastingId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of where articles stand: `articles` went from one story into another. */
export interface Placement {
  readonly kind: "merge" | "split" | "move";
  /** Null: they stood in none. */
  readonly from: StoryId | null;
  readonly into: StoryId;
  readonly articles: readonly LastingId[];
  /** The other articles of the two stories, which stayed where they were: the person saw them there. */
  readonly beside: readonly { readonly story: StoryId; readonly articles: readonly LastingId[] }[];
}

export interface HiddenSource {
  readonly kind: "hide-source";
  readonly source: string;
  /** Where its articles stood. */
  readonly stood: readonly { readonly story: StoryId; readonly articles: readonly LastingId[] }[];
}

/** What a person says against what the stages found. Holds for every later run, until it is undone. */
export type Correction =
  | Placement
  | HiddenSource
  | { readonly kind: "same-person"; readonly story: StoryId; readonly names: readonly string[] }
  | { readonly kind: "not-same-claim"; readonly story: StoryId; readonly statements: readonly CorrectedSpan[] };

export type CorrectionKind = Correction["kind"];

export interface StoredCorrection {
  readonly ref: number;
  readonly madeAt: Instant;
  readonly correction: Correction;
  /** Why, in the words of whoever made it; null where nothing was said. */
  readonly note: string | null;
  readonly undoneAt: Instant | null;
}

/** Corrections by a person: only ever added, and marked when undone. */
export interface CorrectionsPart {
  add(correction: Correction, note?: string | null): Promise<number>;
  get(ref: number): Promise<StoredCorrection | null>;
  /** Marks a correction as undone; false where there is none, or it is undone already. */
  undo(ref: number): Promise<boolean>;
  /** Those that hold, oldest first; of one kind where it is given. */
  holding(kind?: CorrectionKind): Promise<readonly StoredCorrection[]>;
  /** Those that hold and speak of any of these stories or articles, oldest first: cheap however many there are in all. */
  about(ids: readonly (StoryId | LastingId)[]): Promise<readonly StoredCorrection[]>;
}
