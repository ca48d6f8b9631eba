import type { ClaimStatus, ConflictKind, LineageEdge, QuoteChange, QuoteVariant } from "../../model/dossier.ts";

/** The dossier's terms in the words of the page: the same in every form. */

export const STATUS_WORDS: Readonly<Record<ClaimStatus, string>> = {
  corroborated: "corroborated by independent origins",
  "single-origin": "one origin behind all reports",
  "single-article": "one report only",
  "origin-unknown": "origin unknown",
  disputed: "disputed",
};

export const CONFLICT_WORDS: Readonly<Record<ConflictKind, string>> = {
  number: "Number",
  date: "Date",
  name: "Name",
  role: "Role",
  attribution: "Who said it",
  polarity: "Yes or no",
  wording: "Wording",
  "missing-at-source": "Missing at source",
  fact: "Fact",
};

export const FORM_WORDS: Readonly<Record<QuoteVariant["form"], string>> = {
  direct: "in quotation marks",
  unmarked: "own words without quotation marks",
  indirect: "reported speech",
  mixed: "partly in quotation marks",
};

export const EDGE_WORDS: Readonly<Record<LineageEdge["kind"], string>> = {
  credits: "credits",
  copies: "copies",
  rewrites: "rewrites",
  "shares-text": "shares text with",
};

export const MARK_WORDS = {
  states: "states it",
  partly: "states it with less or other detail",
  contradicts: "contradicts it",
  silent: "does not say",
} as const;

export const MARK_SIGNS = { states: "●", partly: "◐", contradicts: "✕", silent: "" } as const;

/** "1 article", "2 articles". */
export function counted(n: number, one: string, many: string = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A share as a whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** What changed between two wordings, in words. */
export function changeWords({ kind, from, to }: QuoteChange): string {
  switch (kind) {
    case "replaced":
      return `“${from}” became “${to}”`;
    case "dropped":
      return `“${from}” left out`;
    case "added":
      return `“${to}” added`;
    case "marks-lost":
      return "quotation marks lost";
    case "marks-added":
      return "quotation marks added";
    case "speaker":
      return `speaker: ${from} became ${to}`;
  }
}
