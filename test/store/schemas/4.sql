PRAGMA application_id = 828927588;
PRAGMA user_version = 4;
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
, unknown INTEGER) STRICT;
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
CREATE TABLE claims (
  id TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES stories (key) ON DELETE CASCADE,
  PRIMARY KEY (id, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_story ON claims (story);
CREATE INDEX received_outcome ON received (outcome, ref);
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
CREATE INDEX articles_seen ON articles (first_seen_at);
CREATE INDEX articles_undated ON articles (first_seen_at) WHERE day IS NULL;
INSERT INTO "blobs" VALUES (1, '541bde4270b47a61cc7860ccbf063329d400c67051a32bf31b05adc528635a97', 49, X'05C1D109C0201044C1565E0556630392ACB92F0F16E5B0FBCCF41053F6C563313EE7596FA35792931DE2B18A92451CEFF603');
INSERT INTO "blobs" VALUES (2, '3c9d9600f49f1316baf4ccb53a815716f71e900d54630631db04ce8269b6ceda', 45, X'7349AC4C2A4A4DCC56284A2DC82F2A494D5128C9482C5128C94855484B2D2AAA54284ACC53484C2FCA2FCD4BD10300');
INSERT INTO "blobs" VALUES (3, 'a74ce555855ec56abbdf1257a589c51942befa1be4cbfb8661271ee91286469c', 51, X'05C1D10D00101044C1565E05AAD180B0DC17C98688EECDE4105DF6C3655286D7992D91C312ABB34354EB726511C73B7D');
INSERT INTO "received" VALUES (1, 'https://daybreak.example/ferry', 'page', 'https://daybreak.example/feed', 1, 'text/plain', '{"etag":"\"a1\""}', '2024-03-05T12:00:00.000Z', 'stored');
INSERT INTO "received" VALUES (2, 'https://courier.example/ferry', 'page', 'https://daybreak.example/feed', 2, 'text/plain', '{"etag":"\"a2\""}', '2024-03-05T12:00:00.000Z', 'stored');
INSERT INTO "received" VALUES (3, 'https://daybreak.example/ferry', 'page', 'https://daybreak.example/feed', 3, 'text/plain', '{"etag":"\"a3\""}', '2024-03-05T12:00:00.000Z', 'stored');
INSERT INTO "articles" VALUES (1, 'r61313e6e50a0', 'https://daybreak.example/ferry', '2024-03-05T12:00:00.000Z', '2024-03-05T12:00:00.000Z', 2, NULL, NULL, 'Ferry aground', 'Daybreak', 'en', NULL);
INSERT INTO "articles" VALUES (2, 'r03547f29f2d5', 'https://courier.example/ferry', '2024-03-05T12:00:00.000Z', '2024-03-05T12:00:00.000Z', 1, NULL, NULL, 'Ferry aground', 'Daybreak', 'en', NULL);
INSERT INTO "revisions" VALUES (1, 1, 1, 'a1', X'358DC16AC33010447F6599B3B0E955E7D02FC8ADF4B08927B6892285F52AB609FDF7A252DF061EEFCD1BF38008FD40C052AA5D8988C9FDB9C4BE1F74BF18F5DE71D3C733B1BFD16C47C09DFB21F9ECA9399F0D898E566A1E1050AA273A224EFF11045CF6346722E69A5240D23C561D9BCC8C806AE940CEADA9E789F27729A6F96877725E8B949BF844B91A57596994A99A7708303ECA8B03E2D777C0E2EA6DB7EACF2F', 1, '2024-03-05T12:00:00.000Z');
INSERT INTO "revisions" VALUES (2, 2, 1, 'a2', X'4D8EC10A833010447F25CC3928F49873E94F941E56B3D5604C64DD1443E9BF971484DE061E6F66DE081E0E7481C59E8B8C0C875975DB5DDF8FB94860E9F8A0758BDC3F59A4C262E17A3A1A3436E5D690A14972491E16B9686485C395EA204C0B2C861A4362B85462B48894A642539339C1A2483C91F2F1AF1AE12D8BB2373A931A9DD9FC9E18A1744E76B0105EF38B3DDCFD61B12B69CBADF1F305', 2, '2024-03-05T12:00:00.000Z');
INSERT INTO "revisions" VALUES (3, 1, 2, 'a3', X'358D316EC3301004BF72D89A908A74AC83BCC05D90E26CAD45C134699C8EB685C07F371844DD028399FDC53221423F10B0D666272222B9DFD6388E936E47A35E063EF57ACB1CCF34DB1070E1B64BBE78EECE5747A2B3D5562604D4E6998E88CFFF08028E5B5E0A114BCB39206B999BCE5D664140B3BC23E7B3AB8744F9BB14D3B2B707392423A59EC513E5647CC8834649CD7C4080F15AEF9C10BF7F025657EFBB775F6F', 3, '2024-03-05T12:00:00.000Z');
INSERT INTO "annotations" VALUES (1, '1', X'6131');
INSERT INTO "annotations" VALUES (2, '1', X'6132');
INSERT INTO "annotations" VALUES (3, '1', X'6133');
INSERT INTO "profiles" VALUES (1, '1', X'6131');
INSERT INTO "profiles" VALUES (2, '1', X'6132');
INSERT INTO "profiles" VALUES (3, '1', X'6133');
INSERT INTO "stories" VALUES (1, 's-a1', '2024-03-05T12:00:00.000Z', '2024-03-05T12:00:00.000Z', NULL, 0, NULL, NULL, '', '', NULL);
INSERT INTO "stories" VALUES (3, 's-a3', '2024-03-05T12:00:00.000Z', '2024-03-05T12:00:00.000Z', 'Ferry aground', 2, 1, 1, '2024-03-04', '2024-03-05', 0);
INSERT INTO "story_labels" VALUES (3, 'language', 'en');
INSERT INTO "story_labels" VALUES (3, 'outlet', 'Daybreak');
INSERT INTO "members" VALUES (1, 3);
INSERT INTO "members" VALUES (2, 3);
INSERT INTO "story_redirects" VALUES ('s-a2', 's-a3');
INSERT INTO "dossiers" VALUES (3, 'h1', '2024-03-05T12:00:00.000Z', X'AB564ACB2FCA4D2C51B2524ACB2C2A2EC948CC4BD14DC92F2ECE4C2DD23754AA0500');
INSERT INTO "corrections" VALUES (1, '2024-03-05T12:00:00.000Z', 'hide-source', '{"kind":"hide-source","source":"spam.example","stood":[]}', 'not news', NULL);
INSERT INTO "log" VALUES (1, '2024-03-05T12:00:00.000Z', 'add', 'added', '{"articles":2}', NULL);
INSERT INTO "feeds" VALUES ('https://daybreak.example/feed', 'Daybreak', '2024-03-05T12:00:00.000Z', '{}', NULL, NULL, NULL, 60000, 0, NULL, NULL, NULL);
INSERT INTO "claims" VALUES ('c1', 3);
INSERT INTO "webhooks" VALUES ('w1', 'https://tell.example/', '["story-opened"]', 'secret', '2024-03-05T12:00:00.000Z', 1, 0, NULL, 0, NULL);
INSERT INTO "passages" VALUES (1, 3, 'claim', 'c1', '', 'The ferry ran aground.');
INSERT INTO "nearby" VALUES (659, -294967296, 19787, 1, 350);
INSERT INTO "nearby" VALUES (659, -294967296, 19787, 2, 350);
INSERT INTO "nearby" VALUES (659, -294967296, 19787, 3, 350);
INSERT INTO "nearby" VALUES (659, 7, 19787, 1, 900);
INSERT INTO "nearby" VALUES (659, 7, 19787, 2, 900);
INSERT INTO "nearby" VALUES (659, 7, 19787, 3, 900);
INSERT INTO "nearby_entered" VALUES ('1', 1);
INSERT INTO search (rowid, title, body) SELECT key, title, '' FROM articles;
