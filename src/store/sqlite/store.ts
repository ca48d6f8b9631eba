import { statSync } from "node:fs";
import type { Kysely } from "kysely";
import { StoreError } from "../error.ts";
import type { Finding, StoreInfo } from "../parts/check.ts";
import type { Instant } from "../parts/common.ts";
import type { Store, StoreParts } from "../store.ts";
import { articlesPart } from "./articles.ts";
import { checkStore } from "./check.ts";
import { type Connection, logSize } from "./connection.ts";
import { correctionsPart } from "./corrections.ts";
import { derivedPart } from "./derived.ts";
import { queries } from "./dialect.ts";
import { dossiersPart } from "./dossiers.ts";
import { dropDerived } from "./drop.ts";
import { feedsPart } from "./feeds.ts";
import { idsPart } from "./ids.ts";
import { logPart } from "./log.ts";
import { schemaOf } from "./migrations/migrate.ts";
import { nearbyPart } from "./nearby.ts";
import { passagesPart } from "./passages.ts";
import { receivedPart } from "./received.ts";
import { repairStore } from "./repair.ts";
import type { Scope } from "./scope.ts";
import { searchPart } from "./search.ts";
import type { IndexQueue } from "./search-index.ts";
import { storiesPart } from "./stories.ts";
import type { Tables } from "./tables.ts";
import { webhooksPart } from "./webhooks.ts";
import type { Writer } from "./writer.ts";

interface Opened {
  readonly folder: string;
  readonly file: string;
  /** Sees what was committed, never what a transaction of this process is about to. */
  readonly reader: Connection;
  /** Null: opened only for reading. */
  readonly writer: Writer | null;
  readonly toIndex: IndexQueue;
  readonly now: () => Instant;
}

export class SqliteStore implements Store {
  readonly folder: string;
  readonly readOnly: boolean;
  readonly received: StoreParts["received"];
  readonly articles: StoreParts["articles"];
  readonly annotations: StoreParts["annotations"];
  readonly profiles: StoreParts["profiles"];
  readonly nearby: StoreParts["nearby"];
  readonly stories: StoreParts["stories"];
  readonly dossiers: StoreParts["dossiers"];
  readonly corrections: StoreParts["corrections"];
  readonly log: StoreParts["log"];
  readonly feeds: StoreParts["feeds"];
  readonly search: StoreParts["search"];
  readonly ids: StoreParts["ids"];
  readonly passages: StoreParts["passages"];
  readonly webhooks: StoreParts["webhooks"];
  readonly #opened: Opened;
  readonly #scope: Scope;

  constructor(opened: Opened) {
    this.folder = opened.folder;
    this.readOnly = opened.writer === null;
    this.#opened = opened;
    this.#scope = {
      db: queries(opened.reader),
      write: async (work) => this.#writer().write(work),
      toIndex: opened.toIndex,
      now: opened.now,
      place: opened.file,
    };
    const parts = partsOf(this.#scope);
    this.received = parts.received;
    this.articles = parts.articles;
    this.annotations = parts.annotations;
    this.profiles = parts.profiles;
    this.nearby = parts.nearby;
    this.stories = parts.stories;
    this.dossiers = parts.dossiers;
    this.corrections = parts.corrections;
    this.log = parts.log;
    this.feeds = parts.feeds;
    this.search = parts.search;
    this.ids = parts.ids;
    this.passages = parts.passages;
    this.webhooks = parts.webhooks;
  }

  async transaction<T>(work: (parts: StoreParts) => Promise<T>): Promise<T> {
    return this.#writer().write((db) => work(partsOf(this.#joined(db))));
  }

  dropDerived(): Promise<void> {
    return this.#scope.write(dropDerived);
  }

  async info(): Promise<StoreInfo> {
    const { file, reader } = this.#opened;
    const count = async (table: keyof Tables): Promise<number> => {
      const { n } = await this.#scope.db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow();
      return Number(n);
    };
    return {
      schema: schemaOf(reader, file),
      articles: await count("articles"),
      revisions: await count("revisions"),
      stories: await count("stories"),
      received: await count("received"),
      feeds: await count("feeds"),
      size: statSync(file).size + logSize(file),
    };
  }

  check(): Promise<readonly Finding[]> {
    return checkStore(this.#scope);
  }

  async repair(): Promise<readonly Finding[]> {
    await this.#scope.write((db) => repairStore(this.#joined(db)));
    return this.check();
  }

  async close(): Promise<void> {
    await this.#opened.writer?.close();
    this.#opened.reader.close();
  }

  /** The scope of work inside a transaction. */
  #joined(db: Kysely<Tables>): Scope {
    return { ...this.#scope, db, write: (work) => work(db) };
  }

  #writer(): Writer {
    const { writer, file } = this.#opened;
    if (writer === null) throw new StoreError("store-read-only", file, "it was opened only for reading");
    return writer;
  }
}

function partsOf(scope: Scope): StoreParts {
  return {
    received: receivedPart(scope),
    articles: articlesPart(scope),
    annotations: derivedPart(scope, "annotations"),
    profiles: derivedPart(scope, "profiles"),
    nearby: nearbyPart(scope),
    stories: storiesPart(scope),
    dossiers: dossiersPart(scope),
    corrections: correctionsPart(scope),
    log: logPart(scope),
    feeds: feedsPart(scope),
    search: searchPart(scope),
    ids: idsPart(scope),
    passages: passagesPart(scope),
    webhooks: webhooksPart(scope),
  };
}
