import { isDeepStrictEqual } from "node:util";
import { type Kysely, sql } from "kysely";
import type { Article } from "../../model/article.ts";
import { contentId } from "../../model/id.ts";
import { StoreError } from "../error.ts";
import { pack, unpack } from "../pack.ts";
import type { Added, ArticlesPart, NewRevision, Revision, RevisionHead, StoredArticle } from "../parts/articles.ts";
import type { Instant, RevisionRef } from "../parts/common.ts";
import { inBatches } from "./batches.ts";
import { keyOf, limitOf, pageOf } from "./page.ts";
import { instant, type Scope } from "./scope.ts";
import type { IndexQueue } from "./search-index.ts";
import type { Tables } from "./tables.ts";

/** The day that an article states, else that on which it was first seen: as the index has it. */
const newsDay = sql<string>`coalesce(day, substr(articles.first_seen_at, 1, 10))`;

export function articlesPart(scope: Scope): ArticlesPart {
  const { db, write, place } = scope;
  const withCurrent = () =>
    db
      .selectFrom("articles")
      .innerJoin("revisions", (join) =>
        join.onRef("revisions.article", "=", "articles.key").onRef("revisions.number", "=", "articles.revisions"),
      )
      .selectAll("articles")
      .select("revisions.ref as current");
  const heads = () =>
    db
      .selectFrom("revisions")
      .innerJoin("articles", "articles.key", "revisions.article")
      .select(["revisions.ref", "revisions.number", "revisions.record_id", "revisions.received", "revisions.first_seen_at", "articles.id"]);

  const part: ArticlesPart = {
    add: (revision) => write((tx) => add(tx, scope.toIndex, revision, instant(scope, revision.seenAt))),

    async get(id) {
      const row = await withCurrent().where("id", "=", id).executeTakeFirst();
      return row ? articleOf(row) : null;
    },

    async byAddress(address) {
      const row = await withCurrent().where("address", "=", address).executeTakeFirst();
      return row ? articleOf(row) : null;
    },

    async many(ids) {
      const rows = await inBatches(ids, (batch) => withCurrent().where("id", "in", batch).execute());
      return inOrder(ids, rows.map(articleOf), (a) => a.id);
    },

    async list(page) {
      const limit = limitOf(page);
      const after = keyOf<[number]>(page, ["number"], place);
      const rows = await withCurrent()
        .where("key", ">", after?.[0] ?? 0)
        .orderBy("key")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, articleOf, (row) => [row.key]);
    },

    async ofDays(first, last) {
      const rows = await withCurrent().where(newsDay, ">=", first).where(newsDay, "<=", last).where("day", "is not", null).execute();
      return rows.map(articleOf);
    },

    async seenBetween(first, last, limit, undated) {
      const newest = withCurrent().orderBy("key", "desc").limit(limit);
      const rows = await (undated
        ? newest.where(newsDay, ">=", first).where(newsDay, "<=", last).where("day", "is", null)
        : newest.where("articles.first_seen_at", ">=", first).where("articles.first_seen_at", "<", `${last}U`)
      ).execute();
      return rows.map(articleOf);
    },

    async byRecord(record) {
      const row = await heads().where("record_id", "=", record).orderBy("revisions.ref", "desc").limit(1).executeTakeFirst();
      return row ? headOf(row) : null;
    },

    async revisions(id) {
      const rows = await heads().where("articles.id", "=", id).orderBy("number").execute();
      return rows.map(headOf);
    },

    async read(refs) {
      const rows = await inBatches(refs, (batch) => heads().select("packed").where("revisions.ref", "in", batch).execute());
      return inOrder(refs, rows.map(revisionOf), (r) => r.ref);
    },

    async readCurrent(ids) {
      const articles = await part.many(ids);
      return part.read(articles.map((a) => a.current));
    },

    withdraw: (id, withdrawal) =>
      write(async (tx) => {
        await tx
          .updateTable("articles")
          .set({ withdrawn_at: withdrawal && instant(scope, withdrawal.at), withdrawn_reason: withdrawal?.reason ?? null })
          .where("id", "=", id)
          .execute();
      }),
  };
  return part;
}

async function add(tx: Kysely<Tables>, toIndex: IndexQueue, { address, record, received }: NewRevision, seenAt: Instant): Promise<Added> {
  const known = await tx.selectFrom("articles").select(["key", "id", "revisions"]).where("address", "=", address).executeTakeFirst();
  if (!known) {
    const id = contentId("r", address);
    const { key } = await tx
      .insertInto("articles")
      .values({ id, address, first_seen_at: seenAt, changed_at: seenAt, revisions: 1, ...shown(record) })
      .returning("key")
      .executeTakeFirstOrThrow();
    const revision = await addRevision(tx, key, 1, record, received, seenAt);
    toIndex.add(key, record);
    return { outcome: "added", article: id, revision, number: 1 };
  }

  const current = await tx
    .selectFrom("revisions")
    .innerJoin("received", "received.ref", "revisions.received")
    .select(["revisions.ref", "packed", "blob"])
    .where("article", "=", known.key)
    .where("number", "=", known.revisions)
    .executeTakeFirstOrThrow();
  if (isDeepStrictEqual(recordOf(current.packed, `revision ${current.ref}`), record))
    return { outcome: "unchanged", article: known.id, revision: current.ref, number: known.revisions };

  const { blob } = await tx.selectFrom("received").select("blob").where("ref", "=", received).executeTakeFirstOrThrow();
  toIndex.add(known.key, record);
  if (blob === current.blob) {
    await tx.deleteFrom("annotations").where("revision", "=", current.ref).execute();
    await tx.deleteFrom("profiles").where("revision", "=", current.ref).execute();
    await tx.updateTable("revisions").set(written(record)).where("ref", "=", current.ref).execute();
    await tx.updateTable("articles").set(shown(record)).where("key", "=", known.key).execute();
    return { outcome: "reread", article: known.id, revision: current.ref, number: known.revisions };
  }
  const number = known.revisions + 1;
  const revision = await addRevision(tx, known.key, number, record, received, seenAt);
  await tx
    .updateTable("articles")
    .set({ revisions: number, changed_at: seenAt, ...shown(record) })
    .where("key", "=", known.key)
    .execute();
  return { outcome: "revised", article: known.id, revision, number };
}

async function addRevision(
  tx: Kysely<Tables>,
  article: number,
  number: number,
  record: Article,
  received: number,
  seenAt: Instant,
): Promise<RevisionRef> {
  const { ref } = await tx
    .insertInto("revisions")
    .values({ article, number, received, first_seen_at: seenAt, ...written(record) })
    .returning("ref")
    .executeTakeFirstOrThrow();
  return ref;
}

function written(record: Article): { record_id: string; packed: Uint8Array } {
  return { record_id: record.id, packed: pack(JSON.stringify(record)) };
}

/** The article record in packed form. `place` names it. Throws "store-damaged" where it cannot be read. */
export function recordOf(packed: Uint8Array, place: string): Article {
  try {
    return JSON.parse(unpack(packed).toString()) as Article;
  } catch (error) {
    throw new StoreError("store-damaged", place, "the article cannot be read", error);
  }
}

/** What lists and filters need of a record without unpacking it. */
function shown(record: Article): Pick<Tables["articles"], "title" | "outlet" | "language" | "day"> {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(record.stated?.value ?? "");
  return { title: record.title, outlet: record.outlet, language: record.language, day: day?.[0] ?? null };
}

interface ArticleRow {
  readonly id: string;
  readonly address: string;
  readonly first_seen_at: Instant;
  readonly changed_at: Instant;
  readonly current: RevisionRef;
  readonly revisions: number;
  readonly withdrawn_at: Instant | null;
  readonly withdrawn_reason: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly day: string | null;
}

function articleOf(row: ArticleRow): StoredArticle {
  return {
    id: row.id,
    address: row.address,
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
    current: row.current,
    revisions: row.revisions,
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, reason: row.withdrawn_reason ?? "" },
    title: row.title,
    outlet: row.outlet,
    language: row.language,
    day: row.day,
  };
}

interface HeadRow {
  readonly ref: RevisionRef;
  readonly id: string;
  readonly number: number;
  readonly record_id: string;
  readonly received: number;
  readonly first_seen_at: Instant;
}

function headOf(row: HeadRow): RevisionHead {
  return {
    ref: row.ref,
    article: row.id,
    number: row.number,
    record: row.record_id,
    received: row.received,
    firstSeenAt: row.first_seen_at,
  };
}

function revisionOf(row: HeadRow & { readonly packed: Uint8Array }): Revision {
  return { ...headOf(row), record: recordOf(row.packed, `revision ${row.ref}`) };
}

function inOrder<K, T>(keys: readonly K[], items: readonly T[], keyOfItem: (item: T) => K): T[] {
  const byKey = new Map(items.map((item) => [keyOfItem(item), item]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
