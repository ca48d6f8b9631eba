import type { Dossier } from "../../model/dossier.ts";
import type { Passage } from "../../store/parts/passages.ts";

/** What a dossier is searched by: its claims, and its quotations in their fullest form with their speakers. */
export function passagesOf({ claims, quotes }: Dossier): readonly Passage[] {
  return [
    ...claims.map(({ id, text }): Passage => ({ kind: "claim", id, label: "", text })),
    ...quotes.map(({ id, speakerText, variants, fullest }): Passage => {
      const text = variants[fullest].evidence.map((e) => e.text).join(" … ");
      return { kind: "quote", id, label: speakerText, text };
    }),
  ];
}
