import type { Problem } from "./article.ts";
import type { Evidence } from "./evidence.ts";

/** The dossier's JSON form, `firsthand-dossier/1`. What each field means: docs/dossier-format.md. */
export interface Dossier {
  readonly format: "firsthand-dossier/1";
  readonly producedBy: string;
  readonly story: DossierStory;
  readonly articles: readonly DossierArticle[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly quotes: readonly Quote[];
  readonly timeline: readonly TimelineEntry[];
  readonly lineage: Lineage;
  readonly problems: readonly Problem[];
}

export interface DossierStory {
  readonly id: string;
  readonly title: string;
  /** EDTF interval over the publication days. */
  readonly when: string;
  readonly summary: readonly Evidence[];
}

export interface Publication {
  /** ISO 8601; null: open on that side. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly basis: "metadata" | "stated" | "inferred";
  readonly stated: string | null;
  readonly doubt: string | null;
  readonly evidence: readonly Evidence[];
}

export interface DossierArticle {
  readonly id: string;
  readonly source: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly text: string;
  readonly removed: readonly { readonly start: number; readonly end: number; readonly reason: string; readonly rule: string }[];
  readonly published: Publication;
  readonly duplicateOf: string | null;
}

export interface Entity {
  readonly id: string;
  readonly kind: "person" | "organisation" | "place" | "other";
  readonly name: string;
  readonly roles: readonly { readonly text: string; readonly evidence: readonly Evidence[] }[];
  readonly mentions: readonly Evidence[];
}

export type ClaimStatus = "corroborated" | "single-origin" | "single-article" | "origin-unknown" | "disputed";

export interface Statement extends Evidence {
  /** Whom the article has it from (id of an origin, in `lineage.origins`); null where the text does not tell. */
  readonly origin: string | null;
  /** Entity ids, outermost first. */
  readonly via: readonly string[];
  readonly mode: "asserted" | "planned" | "possible" | "denied";
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly origins: readonly string[];
  readonly status: ClaimStatus;
}

export type ConflictKind = "number" | "date" | "name" | "role" | "attribution" | "polarity" | "wording" | "missing-at-source" | "fact";

export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly claims: readonly string[];
  readonly summary: string;
  readonly sides: readonly { readonly value: string; readonly evidence: readonly Evidence[] }[];
  readonly rule: string;
}

export interface Update {
  readonly claim: string;
  readonly steps: readonly { readonly value: string; readonly asOf: string; readonly evidence: readonly Evidence[] }[];
}

export interface QuoteVariant {
  readonly evidence: readonly Evidence[];
  readonly form: "direct" | "unmarked" | "indirect" | "mixed";
  readonly cue: Evidence | null;
  /** EDTF. */
  readonly saidOn: string | null;
  readonly rule: string;
}

export interface QuoteChange {
  readonly variant: number;
  readonly kind: "replaced" | "dropped" | "added" | "marks-lost" | "marks-added" | "speaker";
  readonly from: string;
  readonly to: string;
}

export interface Quote {
  readonly id: string;
  /** Entity id. */
  readonly speaker: string | null;
  readonly speakerText: string;
  readonly variants: readonly QuoteVariant[];
  readonly wording: "single" | "same" | "shortened" | "reworded";
  readonly earliest: number;
  readonly fullest: number;
  readonly changes: readonly QuoteChange[];
}

export interface TimelineEntry {
  /** EDTF. */
  readonly date: string;
  readonly kind: "event" | "plan" | "background";
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly expressions: readonly { readonly evidence: Evidence; readonly date: string; readonly rule: string }[];
}

export interface Origin {
  readonly id: string;
  readonly label: string;
  /** Articles that are that report itself. */
  readonly articles: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The origin that stands for this one where the two are not independent (outlets of one publisher); null where it stands for itself. */
  readonly sameAs: string | null;
}

export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "credits" | "copies" | "rewrites" | "shares-text";
  /** 0 to 1: how much of `from` stands in `to` too; 0 for credits. */
  readonly share: number;
  readonly evidence: readonly Evidence[];
  readonly rule: string;
}

export interface Lineage {
  readonly origins: readonly Origin[];
  readonly edges: readonly LineageEdge[];
}
