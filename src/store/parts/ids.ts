import type { StoryId } from "./stories.ts";

export interface KnownId {
  readonly kind: "story" | "article" | "claim";
  readonly id: string;
}

/** Everything that has an id, by its id. Claims are known while the dossier is kept that holds them. */
export interface IdsPart {
  /** Ids that begin so, by kind (stories first), then by code unit: those of stories that were merged too. */
  startingWith(prefix: string, limit: number): Promise<readonly KnownId[]>;
  /** The stories whose dossiers hold a claim of this id. */
  storiesOfClaim(claim: string): Promise<readonly StoryId[]>;
}
