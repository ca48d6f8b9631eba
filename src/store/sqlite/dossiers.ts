import { pack, unpack } from "../pack.ts";
import type { DossiersPart } from "../parts/dossiers.ts";
import type { Scope } from "./scope.ts";
import { storyKey } from "./story-key.ts";

export function dossiersPart({ db, write, now }: Scope): DossiersPart {
  const of = (story: string) =>
    db.selectFrom("dossiers").innerJoin("stories", "stories.key", "dossiers.story").where("stories.id", "=", story);
  return {
    put: (story, { madeFrom, json, claims, passages = [] }) =>
      write(async (tx) => {
        const key = await storyKey(tx, story);
        const row = { made_from: madeFrom, made_at: now(), packed: pack(json) };
        await tx
          .insertInto("dossiers")
          .values({ story: key, ...row })
          .onConflict((c) => c.column("story").doUpdateSet(row))
          .execute();
        await tx.deleteFrom("claims").where("story", "=", key).execute();
        for (const id of new Set(claims)) await tx.insertInto("claims").values({ id, story: key }).execute();
        await tx.deleteFrom("passages").where("story", "=", key).execute();
        for (const passage of passages)
          await tx
            .insertInto("passages")
            .values({ story: key, ...passage })
            .execute();
      }),

    async get(story) {
      const row = await of(story).select(["made_from", "made_at", "packed"]).executeTakeFirst();
      return row ? { madeFrom: row.made_from, madeAt: row.made_at, json: unpack(row.packed).toString() } : null;
    },

    async madeFrom(story) {
      const row = await of(story).select("made_from").executeTakeFirst();
      return row?.made_from ?? null;
    },
  };
}
