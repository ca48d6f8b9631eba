import type { Dossier } from "../model/dossier.ts";

/** The dossier's JSON form: one space a level, a line feed at the end. The same dossier gives the same bytes. */
export function renderJson(dossier: Dossier): string {
  return `${JSON.stringify(dossier, null, 1)}\n`;
}
