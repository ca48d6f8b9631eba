import type { ArticlesPart } from "./parts/articles.ts";
import type { Finding, StoreInfo } from "./parts/check.ts";
import type { CorrectionsPart } from "./parts/corrections.ts";
import type { DerivedPart } from "./parts/derived.ts";
import type { DossiersPart } from "./parts/dossiers.ts";
import type { FeedsPart } from "./parts/feeds.ts";
import type { IdsPart } from "./parts/ids.ts";
import type { LogPart } from "./parts/log.ts";
import type { NearbyPart } from "./parts/nearby.ts";
import type { PassagesPart } from "./parts/passages.ts";
import type { ReceivedPart } from "./parts/received.ts";
import type { SearchPart } from "./parts/search.ts";
import type { StoriesPart } from "./parts/stories.ts";
import type { WebhooksPart } from "./parts/webhooks.ts";

/** What is kept, part by part. Inside a transaction and outside the same. */
export interface StoreParts {
  readonly received: ReceivedPart;
  readonly articles: ArticlesPart;
  readonly annotations: DerivedPart;
  readonly profiles: DerivedPart;
  readonly nearby: NearbyPart;
  readonly stories: StoriesPart;
  readonly dossiers: DossiersPart;
  readonly corrections: CorrectionsPart;
  readonly log: LogPart;
  readonly feeds: FeedsPart;
  readonly search: SearchPart;
  readonly ids: IdsPart;
  readonly passages: PassagesPart;
  readonly webhooks: WebhooksPart;
}

/**
 * The store. Says nothing of the database behind it.
 *
 * A writing call that has resolved is durable: it survives a kill of the process and a loss of power. Every writing call outside `transaction` is a
 * transaction of its own, and waits for the disk; put many into one. Reading never waits for writing, and sees what was committed.
 *
 * All calls throw `StoreError`.
 */
export interface Store extends StoreParts {
  /** The data folder. */
  readonly folder: string;
  readonly readOnly: boolean;
  /**
   * All of `work` or nothing of it. `work` writes and reads through the parts it is given, and awaits nothing slow (network, stages): other writers
   * wait. It is run once. Using the outer store for writing inside `work` is an error; reading there sees the state before.
   */
  transaction<T>(work: (parts: StoreParts) => Promise<T>): Promise<T>;
  /** Throws away everything that can be made again: annotations, profiles, what they are found by, dossiers, figures of stories, the search index. */
  dropDerived(): Promise<void>;
  info(): Promise<StoreInfo>;
  /** Everything that is not as it should be; nothing is changed. Reads the whole store. */
  check(): Promise<readonly Finding[]>;
  /** Mends what can be mended of what `check` finds, and gives what is left. */
  repair(): Promise<readonly Finding[]>;
  close(): Promise<void>;
}
