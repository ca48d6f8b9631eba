import type { Migration } from "./migration.ts";

/** Which story's dossier holds a claim; articles whose source does not show; articles by the day of their news. */
export const claims: Migration = {
  number: 2,
  sql: `
CREATE TABLE claims (
  id TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES stories (key) ON DELETE CASCADE,
  PRIMARY KEY (id, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_story ON claims (story);

ALTER TABLE stories ADD COLUMN unknown INTEGER;

CREATE INDEX received_outcome ON received (outcome, ref);
CREATE INDEX articles_news_day ON articles (coalesce(day, substr(first_seen_at, 1, 10)));
`,
};
