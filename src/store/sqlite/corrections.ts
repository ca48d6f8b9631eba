import { byCodeUnit } from "../../model/id.ts";
import type { Instant } from "../parts/common.ts";
import type { Correction, CorrectionsPart, StoredCorrection } from "../parts/corrections.ts";
import { inBatches } from "./batches.ts";
import type { Scope } from "./scope.ts";

export function correctionsPart({ db, write, now }: Scope): CorrectionsPart {
  return {
    add: (correction, note = null) =>
      write(async (tx) => {
        const { ref } = await tx
          .insertInto("corrections")
          .values({ made_at: now(), kind: correction.kind, correction: JSON.stringify(correction), note })
          .returning("ref")
          .executeTakeFirstOrThrow();
        for (const subject of subjectsOf(correction))
          await tx.insertInto("correction_subjects").values({ subject, correction: ref }).execute();
        return ref;
      }),

    async get(ref) {
      const row = await db.selectFrom("corrections").selectAll().where("ref", "=", ref).executeTakeFirst();
      return row ? correctionOf(row) : null;
    },

    undo: (ref) =>
      write(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable("corrections")
          .set({ undone_at: now() })
          .where("ref", "=", ref)
          .where("undone_at", "is", null)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    async holding(kind) {
      const holding = db.selectFrom("corrections").selectAll().where("undone_at", "is", null).orderBy("ref");
      const rows = await (kind === undefined ? holding : holding.where("kind", "=", kind)).execute();
      return rows.map(correctionOf);
    },

    async about(ids) {
      const rows = await inBatches(ids, (batch) =>
        db
          .selectFrom("correction_subjects")
          .innerJoin("corrections", "corrections.ref", "correction_subjects.correction")
          .selectAll("corrections")
          .where("subject", "in", batch)
          .where("undone_at", "is", null)
          .execute(),
      );
      const byRef = new Map(rows.map((row) => [row.ref, row]));
      return [...byRef.values()].sort((a, b) => a.ref - b.ref).map(correctionOf);
    },
  };
}

/** The stories and articles that a correction speaks of. */
function subjectsOf(correction: Correction): readonly string[] {
  const subjects = new Set<string>();
  if ("from" in correction && correction.from !== null) subjects.add(correction.from);
  if ("into" in correction) subjects.add(correction.into);
  if ("articles" in correction) for (const article of correction.articles) subjects.add(article);
  if ("beside" in correction) for (const { articles } of correction.beside) for (const article of articles) subjects.add(article);
  if ("story" in correction) subjects.add(correction.story);
  if ("statements" in correction) for (const { article } of correction.statements) subjects.add(article);
  return [...subjects].sort(byCodeUnit);
}

interface CorrectionRow {
  readonly ref: number;
  readonly made_at: Instant;
  readonly correction: string;
  readonly note: string | null;
  readonly undone_at: Instant | null;
}

function correctionOf(row: CorrectionRow): StoredCorrection {
  return {
    ref: row.ref,
    madeAt: row.made_at,
    correction: JSON.parse(row.correction) as Correction,
    note: row.note,
    undoneAt: row.undone_at,
  };
}
