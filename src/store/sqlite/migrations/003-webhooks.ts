import type { Migration } from "./migration.ts";

/** Whom to tell what happens; the claims and quotations of dossiers, to be searched. */
export const webhooks: Migration = {
  number: 3,
  sql: `
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  kinds TEXT NOT NULL,
  secret TEXT NOT NULL,
  added_at TEXT NOT NULL,
  told INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  next_due_at TEXT,
  lost INTEGER NOT NULL DEFAULT 0,
  outcome TEXT
) STRICT;

CREATE TABLE passages (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  story INTEGER NOT NULL REFERENCES stories (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX passages_story ON passages (story);

CREATE VIRTUAL TABLE passage_words USING fts5 (
  label, text, content = 'passages', content_rowid = 'key', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER passages_added AFTER INSERT ON passages BEGIN
  INSERT INTO passage_words (rowid, label, text) VALUES (new.key, new.label, new.text);
END;
CREATE TRIGGER passages_removed AFTER DELETE ON passages BEGIN
  INSERT INTO passage_words (passage_words, rowid, label, text) VALUES ('delete', old.key, old.label, old.text);
END;
`,
};
