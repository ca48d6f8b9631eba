import type { LastingId } from "../../../store/parts/articles.ts";
import type { Placement, StoredCorrection } from "../../../store/parts/corrections.ts";
import type { StoryId } from "../../../store/parts/stories.ts";
import type { Store, StoreParts } from "../../../store/store.ts";
import { KeepError } from "../error.ts";
import type { Grouping } from "../grouping.ts";
import { undoLogged } from "../log.ts";
import { showSource } from "./hide.ts";

/**
 * Takes a correction back: articles go where they were before, ids that it made lead back. What other corrections say goes on to hold.
 *
 * Throws `KeepError` "nothing-to-undo" where there is none of this number, or it is undone already, and `StoreError`.
 */
export function undoCorrection(store: Store, grouping: Grouping, ref: number): Promise<StoredCorrection> {
  return grouping.transaction(store, async (parts) => {
    const stored = await parts.corrections.get(ref);
    if (stored === null || !(await parts.corrections.undo(ref)))
      throw new KeepError("nothing-to-undo", String(ref), "no such change holds");
    const { correction } = stored;
    if ("beside" in correction) await putBack(parts, grouping, correction);
    else if (correction.kind === "hide-source") await showSource(parts, grouping, correction);
    else await grouping.settle(parts, await membersToday(parts, correction.story), "undo");
    await parts.log.add(await undoLogged(parts, ref, correction));
    return stored;
  });
}

/** The correction made last that still holds; null where there is none. */
export async function lastCorrection({ corrections }: StoreParts): Promise<number | null> {
  return (await corrections.holding()).at(-1)?.ref ?? null;
}

async function putBack(parts: StoreParts, grouping: Grouping, { from, into, articles, beside }: Placement): Promise<void> {
  const others = beside.flatMap((b) => b.articles);
  if (from === null) await parts.stories.takeOut(articles);
  else {
    await reopened(parts, from);
    await parts.stories.place(articles, from);
  }
  const now = await parts.stories.resolve(into);
  if (now === into && from !== null && (await parts.stories.members(into)).length === 0) await parts.stories.merge(into, from);
  await grouping.settle(parts, [...articles, ...others], "undo");
}

/** Makes a story that went into another one of its own again. */
async function reopened({ stories }: StoreParts, id: StoryId): Promise<void> {
  if ((await stories.resolve(id)) !== id) await stories.reopen(id);
}

async function membersToday({ stories }: StoreParts, id: StoryId): Promise<readonly LastingId[]> {
  const today = await stories.resolve(id);
  return today === null ? [] : stories.members(today);
}
