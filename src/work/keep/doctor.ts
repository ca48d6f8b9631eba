import { isDeepStrictEqual } from "node:util";
import { byCodeUnit } from "../../model/id.ts";
import { VERSION } from "../../model/version.ts";
import { StoreError } from "../../store/error.ts";
import type { Finding, StoreInfo } from "../../store/parts/check.ts";
import type { StoryFigures, StoryId } from "../../store/parts/stories.ts";
import type { Store } from "../../store/store.ts";
import { annotatedRevisions } from "./annotated.ts";
import { hiddenSources } from "./corrections/hide.ts";
import type { Grouping } from "./grouping.ts";
import { UNREAD } from "./intake/entry.ts";
import { leftUnread, readAgain } from "./intake/read-again.ts";
import { figuresOf } from "./stories/figures.ts";
import { ANNOTATION_VERSION } from "./versions.ts";

export interface Health {
  readonly version: string;
  /** Null where the file is too damaged to tell. */
  readonly info: StoreInfo | null;
  /** What came and is not read yet: by a run that is under way, or the next one. Nothing is wrong with it. */
  readonly waiting: number;
  readonly findings: readonly Finding[];
}

const PAGE = 500;

/** Looks through the store: the file and its bytes, the clock, what was derived, and what runs left undone. Changes nothing. */
export async function examine(store: Store): Promise<Health> {
  const damage = await store.check();
  const whole = !isFileDamaged(damage);
  return {
    version: VERSION,
    info: await unlessDamaged(() => store.info()),
    waiting: whole ? (await leftUnread(store)).length : 0,
    findings: whole ? [...damage, ...(await undone(store))] : damage,
  };
}

/**
 * Mends what can be mended: reads what was kept and not read, makes annotations of older versions again, puts articles that are in no story into stories,
 * sets figures that are missing or wrong. Gives what is left. A damaged file is left as it is.
 */
export async function mend(store: Store, grouping: Grouping): Promise<Health> {
  if (isFileDamaged(await store.check())) return examine(store);
  await unlessDamaged(() => store.repair());
  await readAgain(store, grouping, await store.received.withOutcome(UNREAD, MOST_UNREAD), "doctor");
  for (const revision of await missingAnnotations(store))
    await unlessDamaged(async () => annotatedRevisions(store, await store.articles.read([revision])));
  for (const articles of await looseArticles(store))
    await unlessDamaged(() => grouping.transaction(store, (parts) => grouping.settle(parts, articles, "doctor")));
  for (const { id, figures } of await storiesToCount(store)) await store.stories.setFigures(id, figures);
  return examine(store);
}

/** What meets damage is left as it is, and stands among the findings: null then. */
async function unlessDamaged<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && error.code === "store-damaged") return null;
    throw error;
  }
}

/** The rest is read at the next repair. */
const MOST_UNREAD = 10_000;

const isFileDamaged = (findings: readonly Finding[]): boolean => findings.some(({ code }) => code === "file-damaged");

async function undone(store: Store): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const found = (code: string, n: number, what: string): void => {
    if (n > 0) findings.push({ code, place: store.folder, reason: `${n} ${what}`, hint: "firsthand doctor --repair", repairable: true });
  };
  const forgotten = (await store.received.withOutcome(UNREAD, MOST_UNREAD)).length - (await leftUnread(store)).length;
  found("unread", forgotten, "entries came long ago and were not read: a run was ended early");
  found(
    "old-annotations",
    (await missingAnnotations(store)).length,
    "articles have no annotations of this version: they are made when needed",
  );
  found("loose-articles", (await looseArticles(store)).flat().length, "articles stand in no story");
  found("wrong-figures", (await storiesToCount(store)).length, "stories are listed without figures, or with those of other articles");
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

interface Counted {
  readonly id: StoryId;
  readonly figures: StoryFigures;
}

/** Stories whose figures are missing, or are not those of their articles; with those that they should have. */
async function storiesToCount(store: Store): Promise<readonly Counted[]> {
  const out: Counted[] = [];
  for (let after: string | null = null; ; ) {
    const { items, next } = await store.stories.list({ order: "changed" }, { limit: PAGE, after });
    for (const { id, figures: shown } of items) {
      const articles = await store.articles.many(await store.stories.members(id));
      const figures = figuresOf(articles);
      if (articles.length > 0 && !agree(shown, figures)) out.push({ id, figures });
    }
    if (next === null) return out;
    after = next;
  }
}

function agree(shown: StoryFigures | null, figures: StoryFigures): boolean {
  return shown !== null && isDeepStrictEqual(counted(shown), counted(figures));
}

/** Without the title, the origins and the conflicts: they are the dossier's where there is one. */
function counted({ articles, languages, outlets, firstDay, lastDay }: StoryFigures): readonly unknown[] {
  return [articles, [...languages].sort(byCodeUnit), [...outlets].sort(byCodeUnit), firstDay, lastDay];
}
