import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { StoreError } from "../error.ts";
import { pack, unpack } from "../pack.ts";
import type { NewReceived, Received, ReceivedPart, Via } from "../parts/received.ts";
import { instant, type Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

export function receivedPart(scope: Scope): ReceivedPart {
  const { db, write, place } = scope;
  const entries = () =>
    db.selectFrom("received").leftJoin("blobs", "blobs.key", "received.blob").selectAll("received").select(["blobs.hash", "blobs.size"]);
  return {
    add: (entry) => write((tx) => add(tx, entry, instant(scope, entry.receivedAt))),

    settle: (ref, outcome) =>
      write(async (tx) => {
        await tx.updateTable("received").set({ outcome }).where("ref", "=", ref).execute();
      }),

    async get(ref) {
      const row = await entries().where("ref", "=", ref).executeTakeFirst();
      return row ? receivedOf(row) : null;
    },

    async withOutcome(outcome, limit, among) {
      const found = entries().where("outcome", "=", outcome).orderBy("ref").limit(limit);
      const rows = await (among === undefined ? found : found.where("ref", ">", (await lastRef(db)) - among)).execute();
      return rows.map(receivedOf);
    },

    async body(ref) {
      const row = await db
        .selectFrom("received")
        .innerJoin("blobs", "blobs.key", "received.blob")
        .select(["hash", "packed"])
        .where("ref", "=", ref)
        .executeTakeFirst();
      return row ? unpacked(row, `${place}: received ${ref}`) : null;
    },

    async history(source, limit) {
      const rows = await entries().where("source", "=", source).orderBy("ref", "desc").limit(limit).execute();
      return rows.map(receivedOf);
    },
  };
}

async function lastRef(db: Kysely<Tables>): Promise<number> {
  const last = await db
    .selectFrom("received")
    .select((e) => e.fn.max<number | null>("ref").as("ref"))
    .executeTakeFirst();
  return last?.ref ?? 0;
}

async function add(tx: Kysely<Tables>, entry: NewReceived, receivedAt: string): Promise<number> {
  const { ref } = await tx
    .insertInto("received")
    .values({
      source: entry.source,
      via: entry.via,
      origin: entry.from,
      blob: entry.body && (await blobOf(tx, entry.body)),
      media_type: entry.mediaType,
      headers: JSON.stringify(entry.headers),
      received_at: receivedAt,
      outcome: entry.outcome,
    })
    .returning("ref")
    .executeTakeFirstOrThrow();
  return ref;
}

/** The key of these bytes, stored if they are new. */
async function blobOf(tx: Kysely<Tables>, body: Uint8Array): Promise<number> {
  const hash = hashOf(body);
  const known = await tx.selectFrom("blobs").select("key").where("hash", "=", hash).executeTakeFirst();
  if (known) return known.key;
  const { key } = await tx
    .insertInto("blobs")
    .values({ hash, size: body.byteLength, packed: pack(body) })
    .returning("key")
    .executeTakeFirstOrThrow();
  return key;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function unpacked({ hash, packed }: { readonly hash: string; readonly packed: Uint8Array }, place: string): Uint8Array {
  let body: Uint8Array;
  try {
    body = unpack(packed);
  } catch (error) {
    throw new StoreError("store-damaged", place, "its bytes cannot be unpacked", error);
  }
  if (hashOf(body) !== hash) throw new StoreError("store-damaged", place, "its bytes do not fit their hash");
  return body;
}

interface ReceivedRow {
  readonly ref: number;
  readonly source: string;
  readonly via: string;
  readonly origin: string | null;
  readonly hash: string | null;
  readonly size: number | null;
  readonly media_type: string | null;
  readonly headers: string;
  readonly received_at: string;
  readonly outcome: string;
}

function receivedOf(row: ReceivedRow): Received {
  return {
    ref: row.ref,
    source: row.source,
    via: row.via as Via,
    from: row.origin,
    hash: row.hash,
    size: row.size ?? 0,
    mediaType: row.media_type,
    headers: JSON.parse(row.headers) as Record<string, string>,
    receivedAt: row.received_at,
    outcome: row.outcome,
  };
}
