import type { Migration } from "./migration.ts";

/** What came, articles, stories, corrections, the log, feeds; what is derived from them; the search index. */
export const first: Migration = {
  number: 1,
  sql: `
CREATE TABLE blobs (
  key INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE received (
  ref INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  via TEXT NOT NULL,
  origin TEXT,
  blob INTEGER REFERENCES blobs (key),
  media_type TEXT,
  headers TEXT NOT NULL,
  received_at TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX received_source ON received (source, ref);
CREATE INDEX received_blob ON received (blob);
CREATE INDEX received_at ON received (received_at);

CREATE TABLE articles (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  address TEXT NOT NULL UNIQUE,
  first_seen_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  revisions INTEGER NOT NULL,
  withdrawn_at TEXT,
  withdrawn_reason TEXT,
  title TEXT,
  outlet TEXT,
  language TEXT NOT NULL,
  day TEXT
) STRICT;

CREATE TABLE revisions (
  ref INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES articles (key),
  number INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  packed BLOB NOT NULL,
  received INTEGER NOT NULL REFERENCES received (ref),
  first_seen_at TEXT NOT NULL,
  UNIQUE (article, number)
) STRICT;
CREATE INDEX revisions_record ON revisions (record_id, ref);
CREATE INDEX revisions_received ON revisions (received);

CREATE TABLE annotations (
  revision INTEGER PRIMARY KEY REFERENCES revisions (ref),
  version TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE profiles (
  revision INTEGER PRIMARY KEY REFERENCES revisions (ref),
  version TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE stories (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  opened_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  title TEXT,
  articles INTEGER NOT NULL DEFAULT 0,
  origins INTEGER,
  conflicts INTEGER,
  first_day TEXT NOT NULL DEFAULT '',
  last_day TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stories_day ON stories (last_day, key);
CREATE INDEX stories_changed ON stories (changed_at, key);

CREATE TABLE story_labels (
  story INTEGER NOT NULL REFERENCES stories (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (story, kind, label)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_labels_label ON story_labels (kind, label, story);

CREATE TABLE members (
  article INTEGER PRIMARY KEY REFERENCES articles (key),
  story INTEGER NOT NULL REFERENCES stories (key)
) STRICT;
CREATE INDEX members_story ON members (story, article);

CREATE TABLE story_redirects (
  from_id TEXT PRIMARY KEY,
  into_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX story_redirects_into ON story_redirects (into_id);

CREATE TABLE dossiers (
  story INTEGER PRIMARY KEY REFERENCES stories (key) ON DELETE CASCADE,
  made_from TEXT NOT NULL,
  made_at TEXT NOT NULL,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE corrections (
  ref INTEGER PRIMARY KEY AUTOINCREMENT,
  made_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  correction TEXT NOT NULL,
  note TEXT,
  undone_at TEXT
) STRICT;
CREATE INDEX corrections_holding ON corrections (kind, ref) WHERE undone_at IS NULL;

CREATE TABLE correction_subjects (
  subject TEXT NOT NULL,
  correction INTEGER NOT NULL REFERENCES corrections (ref),
  PRIMARY KEY (subject, correction)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_subjects_correction ON correction_subjects (correction);

CREATE TABLE log (
  ref INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  action TEXT NOT NULL,
  details TEXT NOT NULL,
  undoes INTEGER UNIQUE REFERENCES log (ref)
) STRICT;
CREATE INDEX log_action ON log (action, ref);
CREATE INDEX log_at ON log (at);

CREATE TABLE feeds (
  address TEXT PRIMARY KEY,
  title TEXT,
  added_at TEXT NOT NULL,
  settings TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  next_due_at TEXT,
  interval_ms INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  fetched_at TEXT,
  changed_at TEXT,
  outcome TEXT
) STRICT;
CREATE INDEX feeds_due ON feeds (next_due_at);

CREATE VIRTUAL TABLE search USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
`,
};
