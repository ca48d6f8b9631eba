import { type Kysely, type Selectable, sql } from "kysely";
import type { Page, PageRequest } from "../parts/common.ts";
import type { StoredStory, StoryFilter } from "../parts/stories.ts";
import { inBatches } from "./batches.ts";
import { matchOf } from "./match.ts";
import { keyOf, limitOf, pageOf } from "./page.ts";
import type { Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

type StoryRow = Selectable<Tables["stories"]>;

export async function listStories({ db, place }: Scope, filter: StoryFilter, page: PageRequest): Promise<Page<StoredStory>> {
  const limit = limitOf(page);
  const column = filter.order === "changed" ? "changed_at" : "last_day";
  const after = keyOf<[string, number]>(page, ["string", "number"], place);
  let query = db
    .selectFrom("stories")
    .selectAll()
    .orderBy(column, "desc")
    .orderBy("key", "desc")
    .limit(limit + 1);
  if (after) query = query.where(sql<boolean>`(${sql.ref(column)}, key) < (${after[0]}, ${after[1]})`);
  if (filter.since !== undefined) query = query.where("last_day", ">=", filter.since);
  if (filter.until !== undefined) query = query.where("first_day", "<=", filter.until).where("first_day", "!=", "");
  if (filter.minArticles !== undefined) query = query.where("articles", ">=", filter.minArticles);
  if (filter.minOrigins !== undefined) query = query.where("origins", ">=", filter.minOrigins);
  if (filter.disputed !== undefined) query = query.where("title", "is not", null).where("conflicts", filter.disputed ? ">" : "=", 0);
  for (const [kind, label] of [["language", filter.language] as const, ["outlet", filter.outlet] as const])
    if (label !== undefined)
      query = query.where((e) =>
        e.exists(
          e
            .selectFrom("story_labels")
            .select("label")
            .whereRef("story", "=", "stories.key")
            .where("kind", "=", kind)
            .where("label", "=", label),
        ),
      );
  if (filter.query !== undefined) {
    const match = matchOf(filter.query);
    if (match === null) return { items: [], next: null };
    query = query.where("key", "in", (e) =>
      e
        .selectFrom("search")
        .innerJoin("members", "members.article", "search.rowid")
        .select("members.story")
        .where(sql<boolean>`search MATCH ${match}`),
    );
  }
  const { items, next } = pageOf(
    await query.execute(),
    limit,
    (row) => row,
    (row) => [row[column], row.key],
  );
  return { items: await storiesOf(db, items), next };
}

/** Stories with their labels, in the order of the rows. */
export async function storiesOf(db: Kysely<Tables>, rows: readonly StoryRow[]): Promise<StoredStory[]> {
  const labels = await inBatches(
    rows.map((row) => row.key),
    (batch) => db.selectFrom("story_labels").selectAll().where("story", "in", batch).orderBy("label").execute(),
  );
  const labelsOf = (row: StoryRow, kind: string): string[] =>
    labels.filter((l) => l.story === row.key && l.kind === kind).map((l) => l.label);
  return rows.map((row) => ({
    id: row.id,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    figures:
      row.title === null
        ? null
        : {
            title: row.title,
            articles: row.articles,
            origins: row.origins,
            conflicts: row.conflicts,
            unknown: row.unknown,
            languages: labelsOf(row, "language"),
            outlets: labelsOf(row, "outlet"),
            firstDay: row.first_day || null,
            lastDay: row.last_day || null,
          },
  }));
}
