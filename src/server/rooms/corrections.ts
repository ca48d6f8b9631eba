import type { StoredCorrection } from "../../store/parts/corrections.ts";
import type { Store } from "../../store/store.ts";
import { hideSource } from "../../work/keep/corrections/hide.ts";
import { notSameClaim, samePerson } from "../../work/keep/corrections/inside.ts";
import { listedCorrection } from "../../work/keep/corrections/list.ts";
import { type Corrected, mergeStories, moveArticle, splitStory } from "../../work/keep/corrections/place.ts";
import { undoCorrection } from "../../work/keep/corrections/undo.ts";
import type { Grouping } from "../../work/keep/grouping.ts";
import type { Correction, CorrectionRequest } from "../api/records.ts";
import { lastingId } from "../lasting-id.ts";

/** Makes a correction by a person. Throws `KeepError`, `StoreError`. */
export async function correct(
  store: Store,
  grouping: Grouping,
  request: CorrectionRequest,
): Promise<{ readonly correction: Correction; readonly story: string | null }> {
  const { correction, stories } = await made(store, grouping, request);
  const stored = await store.corrections.get(correction);
  if (stored === null) throw new Error(`correction ${correction} is not in the store`);
  return { correction: correctionOf(stored), story: stories[0] ?? null };
}

export async function undo(store: Store, grouping: Grouping, ref: number): Promise<Correction> {
  return { ...correctionOf(await undoCorrection(store, grouping, ref)), undone: true };
}

async function made(store: Store, grouping: Grouping, request: CorrectionRequest): Promise<Corrected> {
  switch (request.kind) {
    case "merge":
      return mergeStories(store, grouping, request.stories);
    case "split":
      return splitStory(store, grouping, request.story, await Promise.all(request.articles.map((id) => lastingId(store, id))));
    case "move":
      return moveArticle(store, grouping, await lastingId(store, request.article), request.to);
    case "hide":
      return hideSource(store, grouping, request.source);
    case "same-person":
      return samePerson(store, grouping, request.story, request.entities);
    case "not-same-claim":
      return notSameClaim(store, grouping, request.story, request);
  }
}

/** A correction as the API tells it. */
export function correctionOf(stored: StoredCorrection): Correction {
  const { ref, at, kind, summary, undone } = listedCorrection(stored);
  return { id: String(ref), at, kind: kind === "hide-source" ? "hide" : kind, summary, undone };
}
