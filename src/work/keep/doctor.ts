import { VERSION } from "../../model/version.ts";
import type { Finding, StoreInfo } from "../../store/parts/check.ts";
import type { Store } from "../../store/store.ts";
import { annotatedRevisions } from "./annotated.ts";
import { hiddenSources } from "./corrections/hide.ts";
import type { Grouping } from "./grouping.ts";
import { readAgain } from "./intake/read-again.ts";
import { figuresOf } from "./stories/figures.ts";
import { ANNOTATION_VERSION } from "./versions.ts";

export interface Health {
  readonly version: string;
  readonly info: StoreInfo;
  readonly findings: readonly Finding[];
}

const PAGE = 500;

/** Looks through the store: the file and its bytes, the clock, and what a run that was ended early left undone. Changes nothing. */
export async function examine(store: Store): Promise<Health> {
  const findings = [...(await store.check()), ...(await undone(store))];
  return { version: VERSION, info: await store.info(), findings };
}

/**
 * Mends what can be mended: reads what was kept and not read, makes annotations of older versions again, puts articles that are in no story into stories,
 * sets figures that are missing. Gives what is left.
 */
export async function mend(store: Store, grouping: Grouping): Promise<Health> {
  await store.repair();
  await readAgain(store, grouping, await store.received.withOutcome("unread", UNREAD));
  for (let after = 0; ; ) {
    const refs = await store.annotations.missing(ANNOTATION_VERSION, after, PAGE);
    if (refs.length === 0) break;
    await annotatedRevisions(store, await store.articles.read(refs));
    after = refs[refs.length - 1];
  }
  for (const articles of await looseArticles(store))
    await grouping.transaction(store, async (parts) => {
      await grouping.settle(parts, articles, "doctor");
    });
  await setFigures(store);
  return examine(store);
}

/** More unread entries than a kill can leave: the rest is read at the next repair. */
const UNREAD = 10_000;

async function undone(store: Store): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const found = (code: string, n: number, what: string): void => {
    if (n > 0) findings.push({ code, place: store.folder, reason: `${n} ${what}`, hint: "firsthand doctor --repair", repairable: true });
  };
  found("unread", (await store.received.withOutcome("unread", UNREAD)).length, "entries were kept and not read: a run was ended early");
  found(
    "old-annotations",
    (await missingAnnotations(store)).length,
    "articles have no annotations of this version: they are made when needed",
  );
  found("loose-articles", (await looseArticles(store)).flat().length, "articles stand in no story");
  return findings;
}

async function missingAnnotations({ annotations }: Store): Promise<readonly number[]> {
  const all: number[] = [];
  for (let after = 0; ; after = all[all.length - 1]) {
    const refs = await annotations.missing(ANNOTATION_VERSION, after, PAGE);
    if (refs.length === 0) return all;
    all.push(...refs);
  }
}

/** Articles that stand in no story, though their source is not hidden: a page of the list at a time. */
async function looseArticles(store: Store): Promise<readonly (readonly string[])[]> {
  const hidden = await hiddenSources(store);
  const out: string[][] = [];
  for (let after: string | null = null; ; ) {
    const { items, next } = await store.articles.list({ limit: PAGE, after });
    const storyOf = await store.stories.of(items.map((a) => a.id));
    const loose = items.filter((a) => !storyOf.has(a.id) && !hidden.some((hides) => hides(a)));
    if (loose.length > 0) out.push(loose.map((a) => a.id));
    if (next === null) return out;
    after = next;
  }
}

async function setFigures(store: Store): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { items, next } = await store.stories.list({ order: "changed" }, { limit: PAGE, after });
    for (const { id, figures } of items)
      if (figures === null) await store.stories.setFigures(id, figuresOf(await store.articles.many(await store.stories.members(id))));
    if (next === null) return;
    after = next;
  }
}
