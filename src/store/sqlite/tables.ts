import type { Generated } from "kysely";
import type { Instant } from "../parts/common.ts";

/** The tables as the newest migration leaves them. Times are `Instant`s, days "2024-03-05", `packed` what src/store/pack.ts makes. */
export interface Tables {
  blobs: { key: Generated<number>; hash: string; size: number; packed: Uint8Array };
  received: {
    ref: Generated<number>;
    source: string;
    via: string;
    origin: string | null;
    blob: number | null;
    media_type: string | null;
    headers: string;
    received_at: Instant;
    outcome: string;
  };
  articles: {
    key: Generated<number>;
    id: string;
    address: string;
    first_seen_at: Instant;
    changed_at: Instant;
    /** Number of the current revision, which is the last. */
    revisions: number;
    withdrawn_at: Instant | null;
    withdrawn_reason: string | null;
    title: string | null;
    outlet: string | null;
    language: string;
    day: string | null;
  };
  revisions: {
    ref: Generated<number>;
    article: number;
    number: number;
    record_id: string;
    packed: Uint8Array;
    received: number;
    first_seen_at: Instant;
  };
  annotations: Derived;
  profiles: Derived;
  /** What revisions are found by: `term` a hash as a signed number, `day` days since 1970, `span` see src/store/sqlite/nearby.ts. */
  nearby: { span: number; term: number; day: number; revision: number; weight: number };
  /** One row: all revisions from this one on stand in `nearby`. */
  nearby_entered: { version: string; down_to: number };
  stories: {
    key: Generated<number>;
    id: string;
    opened_at: Instant;
    changed_at: Instant;
    /** Null where the figures are not made. */
    title: string | null;
    articles: number;
    origins: number | null;
    conflicts: number | null;
    unknown: number | null;
    /** "" where no article tells. */
    first_day: string;
    last_day: string;
  };
  story_labels: { story: number; kind: "language" | "outlet"; label: string };
  members: { article: number; story: number };
  story_redirects: { from_id: string; into_id: string };
  /** Which dossier holds a claim. */
  claims: { id: string; story: number };
  /** What dossiers are searched by. `passage_words` follows it by triggers. */
  passages: { key: Generated<number>; story: number; kind: "claim" | "quote"; id: string; label: string; text: string };
  dossiers: { story: number; made_from: string; made_at: Instant; packed: Uint8Array };
  corrections: {
    ref: Generated<number>;
    made_at: Instant;
    kind: string;
    correction: string;
    note: string | null;
    undone_at: Instant | null;
  };
  correction_subjects: { subject: string; correction: number };
  log: {
    ref: Generated<number>;
    at: Instant;
    command: string;
    action: string;
    details: string;
    undoes: number | null;
  };
  feeds: {
    address: string;
    title: string | null;
    added_at: Instant;
    settings: string;
    etag: string | null;
    last_modified: string | null;
    next_due_at: Instant | null;
    interval_ms: number;
    failures: number;
    fetched_at: Instant | null;
    changed_at: Instant | null;
    outcome: string | null;
  };
  webhooks: {
    id: string;
    address: string;
    kinds: string;
    secret: string;
    added_at: Instant;
    told: number;
    failures: number;
    next_due_at: Instant | null;
    lost: number;
    outcome: string | null;
  };
  /** Full text without its text (contentless): `rowid` is the article's key. */
  search: { rowid: number; title: string; body: string };
}

interface Derived {
  revision: number;
  version: string;
  bytes: Uint8Array;
}
