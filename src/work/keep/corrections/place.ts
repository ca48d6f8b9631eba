import { contentId } from "../../../model/id.ts";
import type { LastingId } from "../../../store/parts/articles.ts";
import type { Correction } from "../../../store/parts/corrections.ts";
import type { StoryId } from "../../../store/parts/stories.ts";
import type { Store, StoreParts } from "../../../store/store.ts";
import { KeepError } from "../error.ts";
import type { Grouping } from "../grouping.ts";
import { correctionLogged } from "../log.ts";

/** What a correction came to. */
export interface Corrected {
  readonly correction: number;
  /** The stories that changed, as they are called now. */
  readonly stories: readonly StoryId[];
}

/**
 * Makes stories one, under the id of the first; the other ids lead to it. It holds for every later run: what the stages find later joins them
 * together. One correction for each story that goes into the first.
 *
 * Throws `KeepError` "unknown-id" and "same-story", and `StoreError`.
 */
export function mergeStories(store: Store, grouping: Grouping, ids: readonly StoryId[], note: string | null = null): Promise<Corrected> {
  return grouping.transaction(store, async (parts) => {
    const [into, ...others] = await living(parts, ids);
    if (others.length === 0 || new Set([into, ...others]).size <= others.length)
      throw new KeepError("same-story", ids.join(" "), "they are one story");
    let correction = 0;
    for (const from of others) {
      const articles = await parts.stories.members(from);
      const beside = [{ story: into, articles: await parts.stories.members(into) }];
      await parts.stories.merge(from, into);
      correction = await record(parts, { kind: "merge", from, into, articles, beside }, note);
    }
    await grouping.settle(parts, await parts.stories.members(into), "merge");
    return { correction, stories: [into] };
  });
}

/**
 * Takes articles out of a story and makes them a story of their own. Later articles go with the part that they are nearer to.
 *
 * Throws `KeepError` "unknown-id", "not-in-story", "nothing-left", and `StoreError`.
 */
export function splitStory(
  store: Store,
  grouping: Grouping,
  story: StoryId,
  articles: readonly LastingId[],
  note: string | null = null,
): Promise<Corrected> {
  return grouping.transaction(store, async (parts) => {
    const [from] = await living(parts, [story]);
    const members = await parts.stories.members(from);
    const leaving = [...new Set(articles)];
    for (const article of leaving)
      if (!members.includes(article)) throw new KeepError("not-in-story", article, `it is no article of the story ${from}`);
    const rest = members.filter((a) => !leaving.includes(a));
    if (rest.length === 0) throw new KeepError("nothing-left", from, "all its articles are named");
    const into = await freshStory(parts, leaving);
    await parts.stories.place(leaving, into);
    const correction = await record(
      parts,
      { kind: "split", from, into, articles: leaving, beside: [{ story: from, articles: rest }] },
      note,
    );
    await grouping.settle(parts, members, "split");
    return { correction, stories: [from, into] };
  });
}

/**
 * Moves an article into another story.
 *
 * Throws `KeepError` "unknown-id", "same-story", and `StoreError`.
 */
export function moveArticle(
  store: Store,
  grouping: Grouping,
  article: LastingId,
  to: StoryId,
  note: string | null = null,
): Promise<Corrected> {
  return grouping.transaction(store, async (parts) => {
    if ((await parts.articles.get(article)) === null) throw new KeepError("unknown-id", article, "no article has this id");
    const [into] = await living(parts, [to]);
    const from = (await parts.stories.of([article])).get(article) ?? null;
    if (from === into) throw new KeepError("same-story", article, `it is in the story ${into} already`);
    const rest = from === null ? [] : (await parts.stories.members(from)).filter((a) => a !== article);
    const there = await parts.stories.members(into);
    const beside = [...(from === null ? [] : [{ story: from, articles: rest }]), { story: into, articles: there }];
    await parts.stories.place([article], into);
    if (from !== null && rest.length === 0) await parts.stories.merge(from, into);
    const correction = await record(parts, { kind: "move", from, into, articles: [article], beside }, note);
    await grouping.settle(parts, [article, ...rest, ...there], "move");
    return { correction, stories: from === null || rest.length === 0 ? [into] : [from, into] };
  });
}

/** The ids as they are called today. */
export async function living({ stories }: StoreParts, ids: readonly StoryId[]): Promise<readonly StoryId[]> {
  const out: StoryId[] = [];
  for (const id of ids) {
    const today = await stories.resolve(id);
    if (today === null) throw new KeepError("unknown-id", id, "no story has this id");
    out.push(today);
  }
  return out;
}

async function freshStory({ stories }: StoreParts, articles: readonly LastingId[]): Promise<StoryId> {
  for (let n = 1; ; n++) {
    const id = contentId("s", "split", ...[...articles].sort(), String(n));
    if ((await stories.resolve(id)) !== null) continue;
    await stories.open(id);
    return id;
  }
}

export async function record(parts: StoreParts, correction: Correction, note: string | null): Promise<number> {
  const ref = await parts.corrections.add(correction, note);
  await parts.log.add(correctionLogged(ref, correction));
  return ref;
}
