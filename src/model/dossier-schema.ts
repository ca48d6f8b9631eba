import { z } from "zod";
import type { Dossier } from "./dossier.ts";

const evidenceFields = {
  article: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  text: z.string().min(1),
  field: z.literal("title").optional(),
};
const evidence = z.strictObject(evidenceFields).readonly();
const many = z.array(evidence).readonly();
const mode = z.enum(["asserted", "planned", "possible", "denied"]);
const rule = z.string().regex(/^[a-z-]+\/[a-z0-9-/]+$/);

const published = z.strictObject({
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  basis: z.enum(["metadata", "stated", "inferred"]),
  stated: z.string().nullable(),
  doubt: z.string().nullable(),
  evidence: many,
});

const article = z.strictObject({
  id: z.string(),
  source: z.string(),
  outlet: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  removed: z.array(z.strictObject({ start: z.int(), end: z.int(), reason: z.string(), rule }).readonly()).readonly(),
  published: published.readonly(),
  duplicateOf: z.string().nullable(),
});

const entity = z.strictObject({
  id: z.string(),
  kind: z.enum(["person", "organisation", "place", "other"]),
  name: z.string().min(1),
  roles: z.array(z.strictObject({ text: z.string(), evidence: many }).readonly()).readonly(),
  mentions: many,
});

const statement = z.strictObject({ ...evidenceFields, origin: z.string().nullable(), via: z.array(z.string()).readonly(), mode });

const claim = z.strictObject({
  id: z.string(),
  text: z.string(),
  statements: z.array(statement.readonly()).min(1).readonly(),
  origins: z.array(z.string()).readonly(),
  status: z.enum(["corroborated", "single-origin", "single-article", "origin-unknown", "disputed"]),
});

const conflict = z.strictObject({
  id: z.string(),
  kind: z.enum(["number", "date", "name", "role", "attribution", "polarity", "wording", "missing-at-source", "fact"]),
  claims: z.array(z.string()).readonly(),
  summary: z.string(),
  sides: z
    .array(z.strictObject({ value: z.string(), evidence: many }).readonly())
    .min(2)
    .readonly(),
  rule,
});

const update = z.strictObject({
  claim: z.string(),
  steps: z.array(z.strictObject({ value: z.string(), asOf: z.string(), evidence: many }).readonly()).readonly(),
});

const quote = z.strictObject({
  id: z.string(),
  speaker: z.string().nullable(),
  speakerText: z.string(),
  variants: z
    .array(
      z
        .strictObject({
          evidence: many,
          form: z.enum(["direct", "unmarked", "indirect", "mixed"]),
          cue: evidence.nullable(),
          saidOn: z.string().nullable(),
          rule,
        })
        .readonly(),
    )
    .min(1)
    .readonly(),
  wording: z.enum(["single", "same", "shortened", "reworded"]),
  earliest: z.int().min(0),
  fullest: z.int().min(0),
  changes: z
    .array(
      z
        .strictObject({
          variant: z.int().min(0),
          kind: z.enum(["replaced", "dropped", "added", "marks-lost", "marks-added", "speaker"]),
          from: z.string(),
          to: z.string(),
        })
        .readonly(),
    )
    .readonly(),
});

const timelineEntry = z.strictObject({
  date: z.string().min(1),
  kind: z.enum(["event", "plan", "background"]),
  text: z.string(),
  evidence: many,
  expressions: z.array(z.strictObject({ evidence, date: z.string(), rule }).readonly()).readonly(),
});

const lineage = z.strictObject({
  origins: z
    .array(
      z
        .strictObject({
          id: z.string(),
          label: z.string(),
          articles: z.array(z.string()).readonly(),
          evidence: many,
          sameAs: z.string().nullable(),
        })
        .readonly(),
    )
    .readonly(),
  edges: z
    .array(
      z
        .strictObject({
          from: z.string(),
          to: z.string(),
          kind: z.enum(["credits", "copies", "rewrites", "shares-text"]),
          share: z.number().min(0).max(1),
          evidence: many,
          rule,
        })
        .readonly(),
    )
    .readonly(),
});

/** Validates the JSON form of a dossier, `firsthand-dossier/1`. Unknown fields are refused: what is printed is what is documented. */
export const dossierSchema = z
  .strictObject({
    format: z.literal("firsthand-dossier/1"),
    producedBy: z.string(),
    story: z.strictObject({ id: z.string(), title: z.string(), when: z.string(), summary: many }).readonly(),
    articles: z.array(article.readonly()).readonly(),
    entities: z.array(entity.readonly()).readonly(),
    claims: z.array(claim.readonly()).readonly(),
    conflicts: z.array(conflict.readonly()).readonly(),
    updates: z.array(update.readonly()).readonly(),
    quotes: z.array(quote.readonly()).readonly(),
    timeline: z.array(timelineEntry.readonly()).readonly(),
    lineage: lineage.readonly(),
    problems: z.array(z.strictObject({ source: z.string(), code: z.string(), reason: z.string(), hint: z.string() }).readonly()).readonly(),
  })
  .readonly();

// The schema and the interface say the same: a difference does not compile.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const schemaMatchesInterface: Same<z.infer<typeof dossierSchema>, Dossier> = true;
