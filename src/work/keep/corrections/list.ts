import type { LastingId } from "../../../store/parts/articles.ts";
import type { Instant } from "../../../store/parts/common.ts";
import type { CorrectionKind, StoredCorrection } from "../../../store/parts/corrections.ts";
import type { StoryId } from "../../../store/parts/stories.ts";
import type { StoreParts } from "../../../store/store.ts";
import { correctionSummary } from "./summary.ts";

/** A change that a person made, for a list. */
export interface ListedCorrection {
  readonly ref: number;
  readonly at: Instant;
  readonly kind: CorrectionKind;
  /** In words. */
  readonly summary: string;
  readonly note: string | null;
  readonly undone: boolean;
}

/** Those that hold, oldest first: all, or those about a story and its articles. */
export async function listCorrections(
  { corrections }: StoreParts,
  about?: readonly (StoryId | LastingId)[],
): Promise<readonly ListedCorrection[]> {
  return (await (about === undefined ? corrections.holding() : corrections.about(about))).map(listedCorrection);
}

export function listedCorrection({ ref, madeAt, correction, note, undoneAt }: StoredCorrection): ListedCorrection {
  return { ref, at: madeAt, kind: correction.kind, summary: correctionSummary(correction), note, undone: undoneAt !== null };
}
