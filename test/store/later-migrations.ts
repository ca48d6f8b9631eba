import { MIGRATIONS } from "../../src/store/sqlite/migrations/migrate.ts";
import type { Migration } from "../../src/store/sqlite/migrations/migration.ts";

/** The schema's own steps and two invented ones that rewrite every article: what a kill can meet in a migration yet to be written. */
export const LATER_MIGRATIONS: readonly Migration[] = [
  ...MIGRATIONS,
  {
    number: MIGRATIONS.length + 1,
    sql: `
      CREATE TABLE later (article INTEGER PRIMARY KEY, filler BLOB NOT NULL) STRICT;
      INSERT INTO later SELECT key, randomblob(10000) FROM articles;
      ALTER TABLE articles ADD COLUMN later TEXT;
      UPDATE articles SET later = hex(randomblob(500));`,
  },
  {
    number: MIGRATIONS.length + 2,
    sql: `
      UPDATE later SET filler = randomblob(20000);
      ALTER TABLE articles DROP COLUMN later;
      CREATE INDEX later_filler ON later (length(filler));`,
  },
];
