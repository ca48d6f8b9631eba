import { wordDiff } from "../view/word-diff.ts";
import { html, type Markup } from "./markup.ts";

/** Below this likeness two sentences are said in other words altogether, and marking words would mark nearly all. */
const LIKE_ENOUGH = 0.5;

/** A sentence with the words set off that the sentence it is held against does not have. */
export function againstLead(lead: string, text: string): Markup {
  const diff = lead === text ? null : wordDiff(lead, text);
  if (diff === null || diff.likeness < LIKE_ENOUGH) return html`${text}`;
  const runs = diff.runs.filter((r) => r.kind !== "dropped");
  return html`${runs.map((r, i) => html`${i > 0 && " "}${r.kind === "added" ? html`<mark class="other">${r.text}</mark>` : r.text}`)}`;
}

/** A wording against the fullest one: kept words plain, new words marked, dropped words struck. Null where they are too unlike. */
export function alignedWording(fullest: string, text: string): Markup | null {
  const diff = wordDiff(fullest, text);
  if (diff === null || diff.likeness < LIKE_ENOUGH) return null;
  return html`${diff.runs.map((r, i) => {
    const words = r.kind === "same" ? html`${r.text}` : r.kind === "added" ? html`<ins>${r.text}</ins>` : html`<del>${r.text}</del>`;
    return html`${i > 0 && " "}${words}`;
  })}`;
}

/** A sentence with a value set off where it stands in it word for word. */
export function withValue(text: string, value: string): Markup {
  const at = value === "" ? -1 : text.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0 || text.toLowerCase().length !== text.length) return html`${text}`;
  return html`${text.slice(0, at)}<mark class="value">${text.slice(at, at + value.length)}</mark>${text.slice(at + value.length)}`;
}
