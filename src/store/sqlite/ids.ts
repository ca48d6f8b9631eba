import type { IdsPart, KnownId } from "../parts/ids.ts";
import type { Scope } from "./scope.ts";

export function idsPart({ db }: Scope): IdsPart {
  return {
    async startingWith(prefix, limit) {
      const last = `${prefix}\uffff`;
      const of = (kind: KnownId["kind"], rows: readonly { id: string }[]): KnownId[] => rows.map(({ id }) => ({ kind, id }));
      const stories = await db
        .selectFrom("stories")
        .select("id")
        .where("id", ">=", prefix)
        .where("id", "<", last)
        .orderBy("id")
        .limit(limit)
        .execute();
      const merged = await db
        .selectFrom("story_redirects")
        .select("from_id as id")
        .where("from_id", ">=", prefix)
        .where("from_id", "<", last)
        .orderBy("from_id")
        .limit(limit)
        .execute();
      const articles = await db
        .selectFrom("articles")
        .select("id")
        .where("id", ">=", prefix)
        .where("id", "<", last)
        .orderBy("id")
        .limit(limit)
        .execute();
      const claims = await db
        .selectFrom("claims")
        .select("id")
        .distinct()
        .where("id", ">=", prefix)
        .where("id", "<", last)
        .orderBy("id")
        .limit(limit)
        .execute();
      return [...of("story", stories), ...of("story", merged), ...of("article", articles), ...of("claim", claims)].slice(0, limit);
    },

    async storiesOfClaim(claim) {
      const rows = await db
        .selectFrom("claims")
        .innerJoin("stories", "stories.key", "claims.story")
        .select("stories.id")
        .where("claims.id", "=", claim)
        .orderBy("stories.id")
        .execute();
      return rows.map((row) => row.id);
    },
  };
}
