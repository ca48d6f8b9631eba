import { sql } from "kysely";
import { unpack } from "../pack.ts";
import type { Finding } from "../parts/check.ts";
import { recordOf } from "./articles.ts";
import { ALL_DERIVED } from "./derived-tables.ts";
import { hashOf } from "./received.ts";
import type { Scope } from "./scope.ts";

/** Rows read at once where the whole store is read. */
const BATCH = 200;

/** What is looked at once the file itself is sound. Each gives its findings, in a fixed order. */
export const CHECKS: readonly ((scope: Scope) => Promise<readonly Finding[]>)[] = [
  brokenReferences,
  damagedBytes,
  missingRevisions,
  damagedRecords,
  searchIndexFindings,
  clock,
];

async function brokenReferences({ db }: Scope): Promise<readonly Finding[]> {
  const { rows } = await sql<{ table: string; rowid: number | null; parent: string }>`PRAGMA foreign_key_check`.execute(db);
  return rows.map(({ table, rowid, parent }) => ({
    code: "broken-reference",
    place: `${table} ${rowid ?? ""}`.trim(),
    reason: `it refers to an entry of ${parent} that is not there`,
    hint: "Repair drops what is derived and makes it again; others need a copy of the file.",
    repairable: ALL_DERIVED.some((derived) => derived === table) || (table === "members" && parent === "stories"),
  }));
}

async function damagedBytes({ db }: Scope): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let key: number | undefined = 0; key !== undefined; ) {
    // One at a time: any of them may be as large as a file can be.
    const row = await db.selectFrom("blobs").selectAll().where("key", ">", key).orderBy("key").limit(1).executeTakeFirst();
    const reason = row ? bytesReason(row.packed, row.hash, row.size) : null;
    if (row && reason !== null)
      findings.push({
        code: "bytes-damaged",
        place: `blobs ${row.key}`,
        reason,
        hint: "Go back to a copy of the file; what was read from them is kept.",
        repairable: false,
      });
    key = row?.key;
  }
  return findings;
}

function bytesReason(packed: Uint8Array, hash: string, size: number): string | null {
  try {
    const bytes = unpack(packed);
    return hashOf(bytes) === hash && bytes.byteLength === size ? null : "the bytes do not fit their hash";
  } catch {
    return "the bytes cannot be unpacked";
  }
}

async function missingRevisions({ db }: Scope): Promise<readonly Finding[]> {
  const rows = await db
    .selectFrom("articles")
    .leftJoin("revisions", (join) =>
      join.onRef("revisions.article", "=", "articles.key").onRef("revisions.number", "=", "articles.revisions"),
    )
    .leftJoin("received", "received.ref", "revisions.received")
    .select("id")
    .where((e) => e.or([e("revisions.ref", "is", null), e("received.blob", "is", null)]))
    .execute();
  return rows.map(({ id }) => ({
    code: "article-without-bytes",
    place: `article ${id}`,
    reason: "its current revision, or the bytes that it was read from, are missing",
    hint: "Go back to a copy of the file.",
    repairable: false,
  }));
}

async function damagedRecords({ db }: Scope): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("revisions")
      .select(["ref", "record_id", "packed"])
      .where("ref", ">", after)
      .orderBy("ref")
      .limit(BATCH)
      .execute();
    for (const { ref, record_id, packed } of rows)
      if (!readsAs(packed, record_id))
        findings.push({
          code: "record-damaged",
          place: `revision ${ref}`,
          reason: "the article cannot be read, or is not the one of its id",
          hint: "Go back to a copy of the file; the bytes that it was read from are kept.",
          repairable: false,
        });
    if (rows.length < BATCH) return findings;
    after = rows[rows.length - 1].ref;
  }
}

function readsAs(packed: Uint8Array, id: string): boolean {
  try {
    return recordOf(packed, "").id === id;
  } catch {
    return false;
  }
}

export async function searchIndexFindings({ db }: Scope): Promise<readonly Finding[]> {
  const { rows } = await sql<{ missing: number; orphans: number }>`SELECT
    (SELECT count(*) FROM articles WHERE key NOT IN (SELECT id FROM search_docsize)) AS missing,
    (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT key FROM articles)) AS orphans`.execute(db);
  const { missing, orphans } = rows[0];
  if (missing === 0 && orphans === 0) return [];
  return [indexFinding(`${missing} articles are not in the search index, ${orphans} of its entries have no article`)];
}

export function indexFinding(reason: string): Finding {
  return { code: "search-index", place: "search", reason, hint: "repair makes the index again.", repairable: true };
}

async function clock({ db, now }: Scope): Promise<readonly Finding[]> {
  const { rows } = await sql<{ newest: string | null }>`SELECT max(
    coalesce((SELECT max(at) FROM log), ''), coalesce((SELECT max(received_at) FROM received), '')) AS newest`.execute(db);
  const newest = rows[0].newest || null;
  if (newest === null || newest <= now()) return [];
  return [
    {
      code: "clock-behind",
      place: "clock",
      reason: `the newest entry is of ${newest}, the clock says ${now()}`,
      hint: "Set the clock of this machine; what is stored keeps its times.",
      repairable: false,
    },
  ];
}
