import { hostOf } from "../../../read/outlet.ts";
import type { LastingId, StoredArticle } from "../../../store/parts/articles.ts";
import type { HiddenSource } from "../../../store/parts/corrections.ts";
import type { Store, StoreParts } from "../../../store/store.ts";
import { KeepError } from "../error.ts";
import type { Grouping } from "../grouping.ts";
import { correctionLogged } from "../log.ts";
import type { Corrected } from "./place.ts";

const PAGE = 1_000;

/**
 * Hides a source: an outlet by its name, a host, or the beginning of an address. Its articles leave their stories, those that come later enter none.
 * They stay in the store.
 *
 * Throws `KeepError` "nothing-hidden" where no article is of that source, "already-hidden", and `StoreError`.
 */
export function hideSource(store: Store, grouping: Grouping, source: string, note: string | null = null): Promise<Corrected> {
  return grouping.transaction(store, async (parts) => {
    const name = source.trim();
    const hidden = await parts.corrections.holding("hide-source");
    if (hidden.some(({ correction }) => correction.kind === "hide-source" && correction.source === name))
      throw new KeepError("already-hidden", name, "it is hidden");
    const articles = await articlesOf(parts, name);
    if (articles.length === 0) throw new KeepError("nothing-hidden", name, "no article comes from it");
    const stood = await standing(parts, articles);
    const correction: HiddenSource = { kind: "hide-source", source: name, stood };
    const ref = await parts.corrections.add(correction, note);
    await parts.log.add(correctionLogged(ref, correction));
    await parts.stories.takeOut(articles);
    const beside: LastingId[] = [];
    for (const { story } of stood) beside.push(...(await parts.stories.members(story)));
    await grouping.settle(parts, beside, "hide");
    return { correction: ref, stories: stood.map((s) => s.story) };
  });
}

/** Puts the articles of a source that is no longer hidden back where they stood. */
export async function showSource(parts: StoreParts, grouping: Grouping, { source, stood }: HiddenSource): Promise<void> {
  const hides = await hiddenSources(parts);
  const visible = (await parts.articles.many(await articlesOf(parts, source)))
    .filter((a) => !hides.some((hides) => hides(a)))
    .map((a) => a.id);
  for (const { story, articles: were } of stood) {
    const back = were.filter((a) => visible.includes(a));
    const today = await parts.stories.resolve(story);
    if (today !== null && back.length > 0) await parts.stories.place(back, today);
  }
  await grouping.settle(parts, visible, "undo");
}

/** Tells whether an article's source is hidden: one test for each that is. */
export async function hiddenSources({ corrections }: StoreParts): Promise<readonly ((article: SourceOf) => boolean)[]> {
  const hidden = await corrections.holding("hide-source");
  return hidden.flatMap(({ correction }) => (correction.kind === "hide-source" ? [isOf(correction.source)] : []));
}

type SourceOf = Pick<StoredArticle, "outlet" | "address">;

/** Whether an article is of a source: its outlet's name, its host (or one below it), or the beginning of its address. */
function isOf(source: string): (article: SourceOf) => boolean {
  const name = source.toLowerCase();
  const host = hostOf(name);
  return ({ outlet, address }) => {
    if (outlet?.toLowerCase() === name) return true;
    const own = hostOf(address);
    if (host === name && own !== null) return own === host || own.endsWith(`.${host}`);
    return name.includes("/") && address.toLowerCase().startsWith(name);
  };
}

async function articlesOf({ articles }: StoreParts, source: string): Promise<readonly LastingId[]> {
  const matches = isOf(source);
  const out: LastingId[] = [];
  for (let after: string | null = null; ; ) {
    const { items, next } = await articles.list({ limit: PAGE, after });
    for (const article of items) if (matches(article)) out.push(article.id);
    if (next === null) return out;
    after = next;
  }
}

async function standing({ stories }: StoreParts, articles: readonly LastingId[]): Promise<HiddenSource["stood"]> {
  const byStory = new Map<string, LastingId[]>();
  for (const [article, story] of await stories.of(articles)) byStory.set(story, [...(byStory.get(story) ?? []), article]);
  return [...byStory].map(([story, own]) => ({ story, articles: own }));
}
