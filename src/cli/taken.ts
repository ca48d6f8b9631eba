import { counted } from "../render/view/words.ts";
import type { TakenIn } from "../work/keep/intake/take-in.ts";

/** "12 added, 1 revised, 3 unchanged, 2 problems" */
export function takenWords({ added, revised, unchanged, problems }: TakenIn): string {
  return `${added.length} added, ${revised.length} revised, ${unchanged} unchanged, ${counted(problems.length, "problem")}`;
}

/** The same as a record for programs. */
export function takenRecord({ added, revised, unchanged, problems }: TakenIn): Record<string, unknown> {
  return { added, revised, unchanged, problems };
}
