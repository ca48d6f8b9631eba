import type { Instant } from "./common.ts";
import type { Passage } from "./passages.ts";
import type { StoryId } from "./stories.ts";

export interface StoredDossier {
  /** Hash of what it was made from (revisions, corrections, version): the caller's own; equal means nothing need be done. */
  readonly madeFrom: string;
  readonly madeAt: Instant;
  /** The dossier's JSON, byte for byte as it was put. */
  readonly json: string;
}

export interface NewDossier extends Pick<StoredDossier, "madeFrom" | "json"> {
  readonly claims: readonly string[];
  readonly passages?: readonly Passage[];
}

/** The dossiers as composed: derived, at most one a story. */
export interface DossiersPart {
  /** `claims`: the ids of its claims, by which it is found; `passages`: what it is searched by. */
  put(story: StoryId, dossier: NewDossier): Promise<void>;
  get(story: StoryId): Promise<StoredDossier | null>;
  /** `madeFrom` alone, without unpacking the dossier; null where there is none. */
  madeFrom(story: StoryId): Promise<string | null>;
}
