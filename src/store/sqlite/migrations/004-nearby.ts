import type { Migration } from "./migration.ts";

/**
 * Which revisions share heavy terms, by day; articles by when they came, and those of them that state no day. `nearby.revision` is not checked as a reference, which
 * would be 25 look-ups for an article: an entry without its revision leads to nothing.
 */
export const nearby: Migration = {
  number: 4,
  sql: `
CREATE TABLE nearby (
  span INTEGER NOT NULL,
  term INTEGER NOT NULL,
  day INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  PRIMARY KEY (span, term, day, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE nearby_entered (
  version TEXT PRIMARY KEY,
  down_to INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

DROP INDEX articles_news_day;
CREATE INDEX articles_seen ON articles (first_seen_at);
CREATE INDEX articles_undated ON articles (first_seen_at) WHERE day IS NULL;
`,
};
