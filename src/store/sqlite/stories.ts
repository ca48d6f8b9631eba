import type { Kysely } from "kysely";
import type { Instant } from "../parts/common.ts";
import type { StoriesPart, StoryFigures } from "../parts/stories.ts";
import { inBatches } from "./batches.ts";
import { instant, type Scope } from "./scope.ts";
import { storyKey } from "./story-key.ts";
import { listStories, storiesOf } from "./story-list.ts";
import type { Tables } from "./tables.ts";

export function storiesPart(scope: Scope): StoriesPart {
  const { db, write } = scope;
  const part: StoriesPart = {
    open: (id, at) => write((tx) => open(tx, id, instant(scope, at))),

    place: (articles, story, at) =>
      write(async (tx) => {
        const key = await storyKey(tx, story);
        const keys = await articleKeys(tx, articles);
        if (keys.length < new Set(articles).size) throw new Error("an article to be placed is not in the store");
        await leave(tx, keys, instant(scope, at));
        for (const article of keys) await tx.insertInto("members").values({ article, story: key }).execute();
        await touch(tx, [key], instant(scope, at));
      }),

    takeOut: (articles, at) => write(async (tx) => leave(tx, await articleKeys(tx, articles), instant(scope, at))),

    merge: (from, into, at) =>
      write(async (tx) => {
        if (from === into) return;
        const source = await storyKey(tx, from);
        const target = await storyKey(tx, into);
        await tx.updateTable("members").set({ story: target }).where("story", "=", source).execute();
        await tx.deleteFrom("stories").where("key", "=", source).execute();
        await tx.updateTable("story_redirects").set({ into_id: into }).where("into_id", "=", from).execute();
        await tx.insertInto("story_redirects").values({ from_id: from, into_id: into }).execute();
        await touch(tx, [target], instant(scope, at));
      }),

    reopen: (id, at) =>
      write(async (tx) => {
        await tx.deleteFrom("story_redirects").where("from_id", "=", id).execute();
        await open(tx, id, instant(scope, at));
      }),

    close: (id) =>
      write(async (tx) => {
        await tx.deleteFrom("stories").where("id", "=", id).execute();
      }),

    async resolve(id) {
      const story = await db.selectFrom("stories").select("id").where("id", "=", id).executeTakeFirst();
      if (story) return story.id;
      const redirect = await db.selectFrom("story_redirects").select("into_id").where("from_id", "=", id).executeTakeFirst();
      return redirect?.into_id ?? null;
    },

    async get(id) {
      const today = await part.resolve(id);
      if (today === null) return null;
      const rows = await db.selectFrom("stories").selectAll().where("id", "=", today).execute();
      return (await storiesOf(db, rows))[0] ?? null;
    },

    async members(id) {
      const rows = await db
        .selectFrom("stories")
        .innerJoin("members", "members.story", "stories.key")
        .innerJoin("articles", "articles.key", "members.article")
        .select("articles.id")
        .where("stories.id", "=", id)
        .orderBy("members.article")
        .execute();
      return rows.map((row) => row.id);
    },

    async of(articles) {
      const rows = await inBatches(articles, (batch) =>
        db
          .selectFrom("articles")
          .innerJoin("members", "members.article", "articles.key")
          .innerJoin("stories", "stories.key", "members.story")
          .select(["articles.id as article", "stories.id as story"])
          .where("articles.id", "in", batch)
          .execute(),
      );
      return new Map(rows.map((row) => [row.article, row.story]));
    },

    touch: (id, at) => write(async (tx) => touch(tx, [await storyKey(tx, id)], instant(scope, at))),
    setFigures: (id, figures) => write(async (tx) => setFigures(tx, await storyKey(tx, id), figures)),
    list: (filter, page) => listStories(scope, filter, page),

    labels: (kind, limit) =>
      db
        .selectFrom("story_labels")
        .select((e) => ["label as value", e.fn.countAll<number>().as("stories")])
        .where("kind", "=", kind)
        .groupBy("label")
        .orderBy("stories", "desc")
        .orderBy("label")
        .limit(limit)
        .execute(),
  };
  return part;
}

async function open(tx: Kysely<Tables>, id: string, at: Instant): Promise<void> {
  const merged = await tx.selectFrom("story_redirects").select("into_id").where("from_id", "=", id).executeTakeFirst();
  if (merged) throw new Error(`the story ${id} was merged into ${merged.into_id}: reopen it`);
  await tx
    .insertInto("stories")
    .values({ id, opened_at: at, changed_at: at, articles: 0, origins: null, conflicts: null, unknown: null, first_day: "", last_day: "" })
    .onConflict((c) => c.column("id").doNothing())
    .execute();
}

async function articleKeys(tx: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  const rows = await inBatches(ids, (batch) => tx.selectFrom("articles").select("key").where("id", "in", batch).execute());
  return rows.map((row) => row.key);
}

/** Takes articles out of their stories, which change by that. */
async function leave(tx: Kysely<Tables>, articles: readonly number[], at: Instant): Promise<void> {
  const left = await inBatches(articles, (batch) => tx.deleteFrom("members").where("article", "in", batch).returning("story").execute());
  await touch(tx, [...new Set(left.map((row) => row.story))], at);
}

async function touch(tx: Kysely<Tables>, keys: readonly number[], at: Instant): Promise<void> {
  for (const key of keys) await tx.updateTable("stories").set({ changed_at: at }).where("key", "=", key).execute();
}

async function setFigures(tx: Kysely<Tables>, key: number, figures: StoryFigures): Promise<void> {
  await tx
    .updateTable("stories")
    .set({
      title: figures.title,
      articles: figures.articles,
      origins: figures.origins,
      conflicts: figures.conflicts,
      unknown: figures.unknown,
      first_day: figures.firstDay ?? "",
      last_day: figures.lastDay ?? "",
    })
    .where("key", "=", key)
    .execute();
  await tx.deleteFrom("story_labels").where("story", "=", key).execute();
  for (const kind of ["language", "outlet"] as const)
    for (const label of new Set(kind === "language" ? figures.languages : figures.outlets))
      await tx.insertInto("story_labels").values({ story: key, kind, label }).execute();
}
