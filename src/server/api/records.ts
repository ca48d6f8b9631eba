import { z } from "@hono/zod-openapi";
import { dossierSchema } from "../../model/dossier-schema.ts";

/**
 * What the API gives and takes. Times are ISO 8601 in UTC, days EDTF, offsets UTF-16 code units. The page is built on the types of these
 * schemas, the OpenAPI document is made from them.
 */

const time = z.iso.datetime();
const id = z.string().min(1).max(64);

/** A line of a list of stories. What only the dossier tells is null until it is made. */
export const storySummary = z
  .strictObject({
    id,
    title: z.string(),
    /** EDTF interval over the publication days; null where none is known. */
    when: z.string().nullable(),
    openedAt: time,
    changedAt: time,
    articles: z.int(),
    outlets: z.array(z.strictObject({ name: z.string(), articles: z.int() })),
    languages: z.array(z.string()),
    origins: z.int().nullable(),
    /** Articles whose source does not show. */
    unknown: z.int().nullable(),
    conflicts: z.int().nullable(),
    disputed: z.boolean().nullable(),
    /** Merged, split or moved by a person. */
    byHand: z.boolean(),
  })
  .openapi("StorySummary");

export const storyList = z.strictObject({ stories: z.array(storySummary), next: z.string().nullable() }).openapi("StoryList");

/** A change that a person made, which later runs keep. */
export const correction = z
  .strictObject({
    id,
    at: time,
    kind: z.enum(["merge", "split", "move", "hide", "same-person", "not-same-claim"]),
    /** In words, for a list: "story s1 merged into s2". */
    summary: z.string(),
    undone: z.boolean(),
  })
  .openapi("Correction");

export const correctionList = z.strictObject({ corrections: z.array(correction), next: z.string().nullable() }).openapi("CorrectionList");

/** A change that was made, and the story to look at now. */
export const correctionMade = z.strictObject({ correction, story: id.nullable() }).openapi("CorrectionMade");

/** The changes that a person may ask for. */
export const correctionRequest = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("merge"), stories: z.array(id).min(2).max(50) }),
    z.strictObject({ kind: z.literal("split"), story: id, articles: z.array(id).min(1).max(500) }),
    z.strictObject({ kind: z.literal("move"), article: id, to: id }),
    z.strictObject({ kind: z.literal("hide"), source: z.string().min(1).max(2000) }),
    z.strictObject({ kind: z.literal("same-person"), story: id, entities: z.array(id).min(2).max(50) }),
    z.strictObject({ kind: z.literal("not-same-claim"), story: id, claim: id, article: id, start: z.int().min(0), end: z.int().min(1) }),
  ])
  .openapi("CorrectionRequest");

/** Evidence of a story that its source has changed or withdrawn since. */
export const sourceChange = z
  .strictObject({
    article: id,
    /** The claims that lean on what was changed. */
    claims: z.array(id),
    before: z.string(),
    /** Null where the sentence is gone. */
    after: z.string().nullable(),
    at: time,
    /** Outlets whose reports still say what it was before. */
    stillSaidBy: z.array(z.string()),
  })
  .openapi("SourceChange");

export const storyPage = z
  .strictObject({
    summary: storySummary,
    dossier: dossierSchema,
    /** First seen by Firsthand, by article: never used as a day of publication. */
    firstSeen: z.record(z.string(), time),
    sourceChanges: z.array(sourceChange),
    corrections: z.array(correction),
  })
  .openapi("StoryPage");

const span = { start: z.int(), end: z.int() };

/** A sentence of an article that another article bears out, contradicts or repeats. */
const echo = z.strictObject({
  ...span,
  claim: id.nullable(),
  conflict: id.nullable(),
  /** What others say to it, with their evidence. */
  others: z.array(z.strictObject({ article: id, outlet: z.string().nullable(), ...span, text: z.string(), contradicts: z.boolean() })),
});

export const revision = z
  .strictObject({
    number: z.int().min(1),
    id,
    firstSeen: time,
    title: z.string().nullable(),
    /** Sentence by sentence against the revision before; empty for the first. */
    changes: z.array(
      z.strictObject({
        kind: z.enum(["kept", "changed", "added", "dropped"]),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
  })
  .openapi("Revision");

export const articlePage = z
  .strictObject({
    /** Lasting: that of the article at its address, whatever its text is today. */
    id,
    /** Id of its current record, as dossiers have it. */
    record: id,
    story: id.nullable(),
    storyTitle: z.string().nullable(),
    /** When it appeared, as the dossier of its story has it; null where it is in no story. */
    published: z
      .strictObject({
        earliest: z.string().nullable(),
        latest: z.string().nullable(),
        basis: z.enum(["metadata", "stated", "inferred"]),
        stated: z.string().nullable(),
        doubt: z.string().nullable(),
      })
      .nullable(),
    source: z.string(),
    url: z.string().nullable(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    language: z.string(),
    firstSeen: time,
    withdrawn: z.boolean(),
    text: z.string(),
    removed: z.array(z.strictObject({ ...span, reason: z.string(), rule: z.string() })),
    names: z.array(z.strictObject({ ...span, kind: z.enum(["person", "organisation", "place", "other"]), entity: id.nullable() })),
    dates: z.array(z.strictObject({ ...span, edtf: z.string().nullable(), timex: z.string() })),
    quotes: z.array(
      z.strictObject({ ...span, form: z.enum(["direct", "unmarked", "indirect", "mixed"]), speaker: z.string().nullable(), quote: id }),
    ),
    echoes: z.array(echo),
    revisions: z.array(revision),
  })
  .openapi("ArticlePage");

export const searchHit = z
  .strictObject({
    kind: z.enum(["story", "article", "claim", "quote"]),
    id,
    story: id.nullable(),
    /** The headline of an article or story; of a claim or quotation: who says it, or what it is about. */
    title: z.string(),
    /** Of claims and quotations. */
    storyTitle: z.string().nullable(),
    outlet: z.string().nullable(),
    /** A passage, and which parts of it match: offsets into `passage`. */
    passage: z.string(),
    matches: z.array(z.strictObject(span)),
  })
  .openapi("SearchHit");

export const searchResult = z.strictObject({ hits: z.array(searchHit), next: z.string().nullable() }).openapi("SearchResult");

export const problem = z.strictObject({ source: z.string(), code: z.string(), reason: z.string(), hint: z.string() }).openapi("Problem");

/** Articles on their way into the store. */
export const addition = z
  .strictObject({
    id,
    state: z.enum(["reading", "annotating", "grouping", "done", "failed"]),
    done: z.int(),
    of: z.int().nullable(),
    articles: z.array(id),
    /** The stories that the articles came into, the one with most of them first. */
    stories: z.array(id),
    problems: z.array(problem),
  })
  .openapi("Addition");

/** Text or an address to add; files come as multipart/form-data, field "files". */
export const additionRequest = z
  .union([
    z.strictObject({
      text: z.string().min(1).max(1_000_000),
      title: z.string().max(1000).optional(),
      outlet: z.string().max(200).optional(),
      /** ISO day or time. */
      published: z.string().max(40).optional(),
    }),
    z.strictObject({ url: z.string().min(1).max(2000) }),
  ])
  .openapi("AdditionRequest");

/** What happened, as the stream of events and the webhooks tell it. */
export const storeEvent = z
  .strictObject({
    /** Rises by one with each event. */
    number: z.int(),
    at: time,
    kind: z.enum([
      "story-opened",
      "story-changed",
      "origin-added",
      "conflict-found",
      "source-corrected",
      "article-added",
      "correction",
      "addition",
    ]),
    story: id.nullable(),
    article: id.nullable(),
    /** For "addition": how far it is. */
    addition: addition.nullable(),
    summary: z.string(),
  })
  .openapi("StoreEvent");

export const facets = z
  .strictObject({
    languages: z.array(z.strictObject({ value: z.string(), stories: z.int() })),
    outlets: z.array(z.strictObject({ value: z.string(), stories: z.int() })),
  })
  .openapi("Facets");

/** The events that webhooks are told. */
export const TOLD_KINDS = ["story-opened", "origin-added", "conflict-found", "source-corrected"] as const;

export const webhook = z
  .strictObject({
    id,
    address: z.string(),
    kinds: z.array(z.enum(TOLD_KINDS)),
    addedAt: time,
    /** Failures in a row with the event that is next. */
    failures: z.int(),
    /** Events that were given up after many tries. */
    lost: z.int(),
    /** When it goes on after a failure; null: at once. */
    nextTryAt: time.nullable(),
    /** "delivered", or what came in between: "status-500", "timed-out", "private-address" … Null before the first message. */
    outcome: z.string().nullable(),
  })
  .openapi("Webhook");

export const webhookList = z.strictObject({ webhooks: z.array(webhook) }).openapi("WebhookList");

export const webhookMade = z.strictObject({ webhook, secret: z.string() }).openapi("WebhookMade");

/** All kinds of events, where none are named. */
export const webhookRequest = z
  .strictObject({ address: z.string().min(1).max(2000), kinds: z.array(z.enum(TOLD_KINDS)).min(1).optional() })
  .openapi("WebhookRequest");

export const status = z
  .strictObject({
    version: z.string(),
    readOnly: z.boolean(),
    articles: z.int(),
    stories: z.int(),
    feeds: z.int(),
    /** Size of the store on the disk. */
    bytes: z.int(),
    /** Number of the last event. */
    lastEvent: z.int(),
  })
  .openapi("Status");

/** Every error has this form. Codes: docs/api.md. */
export const apiError = z
  .strictObject({
    error: z.strictObject({
      code: z.string(),
      message: z.string(),
      /** What can be done about it. */
      hint: z.string(),
      /** The parameter or field that is wrong, where it is one. */
      place: z.string().nullable(),
    }),
  })
  .openapi("Error");

export type StorySummary = z.infer<typeof storySummary>;
export type StoryList = z.infer<typeof storyList>;
export type StoryPage = z.infer<typeof storyPage>;
export type ArticlePage = z.infer<typeof articlePage>;
export type Revision = z.infer<typeof revision>;
export type Correction = z.infer<typeof correction>;
export type CorrectionRequest = z.infer<typeof correctionRequest>;
export type SourceChange = z.infer<typeof sourceChange>;
export type SearchHit = z.infer<typeof searchHit>;
export type SearchResult = z.infer<typeof searchResult>;
export type Addition = z.infer<typeof addition>;
export type AdditionRequest = z.infer<typeof additionRequest>;
export type StoreEvent = z.infer<typeof storeEvent>;
export type Webhook = z.infer<typeof webhook>;
export type Facets = z.infer<typeof facets>;
export type ApiError = z.infer<typeof apiError>;
