import { append } from "../../model/append.ts";
import type { Dossier, Quote, QuoteVariant } from "../../model/dossier.ts";
import { oneLine } from "./neutral.ts";

/** Everything one speaker says. */
export interface LedgerEntry {
  /** Empty where the speaker is unknown. */
  readonly speaker: string;
  readonly roles: readonly string[];
  readonly quotes: readonly Quote[];
}

const ROLES_SHOWN = 3;

/** Quotes by speaker: who is quoted most comes first, the unknown last; of each, what most reports print first. */
export function ledgerOf(dossier: Dossier): readonly LedgerEntry[] {
  const entities = new Map(dossier.entities.map((e) => [e.id, e]));
  const bySpeaker = new Map<string, Quote[]>();
  for (const q of dossier.quotes) {
    const key = q.speaker ?? `text:${oneLine(q.speakerText).toLowerCase()}`;
    append(bySpeaker, key, q);
  }
  const variants = (quotes: readonly Quote[]): number => quotes.reduce((n, q) => n + q.variants.length, 0);
  return [...bySpeaker.values()]
    .map((quotes): LedgerEntry => {
      const entity = quotes[0].speaker === null ? undefined : entities.get(quotes[0].speaker);
      return {
        speaker: oneLine(entity?.name ?? quotes[0].speakerText),
        roles: [...new Set((entity?.roles ?? []).map((r) => oneLine(r.text)))].slice(0, ROLES_SHOWN),
        quotes: quotes
          .map((q, i) => ({ q, i }))
          .sort((a, b) => b.q.variants.length - a.q.variants.length || a.i - b.i)
          .map(({ q }) => q),
      };
    })
    .map((entry, i) => ({ entry, i }))
    .sort(
      (a, b) =>
        Number(a.entry.speaker === "") - Number(b.entry.speaker === "") || variants(b.entry.quotes) - variants(a.entry.quotes) || a.i - b.i,
    )
    .map(({ entry }) => entry);
}

/** What a variant prints, whatever the shape of its quotation marks: variants of one key print the same words. */
export function wordingKey(variant: QuoteVariant): string {
  return oneLine(variant.evidence.map((e) => e.text).join(" … "))
    .replace(/["“”„«»]/g, '"')
    .replace(/['‘’]/g, "'");
}
