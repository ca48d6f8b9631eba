import type { Conflict, Entity, Update } from "../../model/dossier.ts";
import type { ClaimGroup } from "../../model/story.ts";
import { apart, type NotSame, unopposed } from "./not-same-claim.ts";
import { joinPersons } from "./same-person.ts";

/** What a person says against what the stages find in one story. What is not found in it changes nothing. */
export interface StoryCorrections {
  /** Names that are one person's; the first is what they are called. */
  readonly samePersons: readonly (readonly string[])[];
  readonly notSame: readonly NotSame[];
}

export const NO_CORRECTIONS: StoryCorrections = { samePersons: [], notSame: [] };

export function correctedEntities(entities: readonly Entity[], { samePersons }: StoryCorrections): readonly Entity[] {
  return samePersons.reduce(joinPersons, entities);
}

export function correctedClaims(claims: readonly ClaimGroup[], { notSame }: StoryCorrections): readonly ClaimGroup[] {
  return notSame.reduce(apart, claims);
}

/** What is left with one side is no conflict. */
export function correctedConflicts(conflicts: readonly Conflict[], { notSame }: StoryCorrections): readonly Conflict[] {
  return conflicts.map((c) => ({ ...c, sides: notSame.reduce(unopposed, c.sides) })).filter((c) => c.sides.length > 1);
}

export function correctedUpdates(updates: readonly Update[], { notSame }: StoryCorrections): readonly Update[] {
  return updates.map((u) => ({ ...u, steps: notSame.reduce(unopposed, u.steps) })).filter((u) => u.steps.length > 1);
}
