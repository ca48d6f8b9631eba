import { neutral } from "../view/neutral.ts";

/** HTML that was put together by `html` and may stand in a page as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | null | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand between tags or inside a quoted attribute; controls and reordering marks made harmless. */
export function escaped(text: string): string {
  return neutral(text).replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

function markupOf(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  if ("markup" in part) return part.markup;
  return part.map(markupOf).join("");
}

/**
 * A template whose values are escaped, so that text of an article can only ever be text. Values stand between tags or inside
 * attributes in double quotes; nested templates and lists of them are taken as they are.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let out = strings[0];
  for (let i = 0; i < parts.length; i++) out += markupOf(parts[i]) + strings[i + 1];
  return { markup: out };
}

export const NOTHING: Markup = { markup: "" };

/** The address as a link may hold it: http and https only; null for anything else. */
export function safeUrl(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || /[\u0000-\u0020\u007f-\u009f]/.test(url)) return null;
  try {
    return new URL(url).href;
  } catch {
    return null;
  }
}

/** An address that leads out of the page where it is one, and plain text where not. */
export function outwardLink(url: string): Markup {
  const href = safeUrl(url);
  return href === null ? html`${url}` : html`<a href="${href}" rel="noopener noreferrer external">${url}</a>`;
}

/** Language and direction of an article's words; the page itself is English. */
export function langAttributes(language: string): Markup {
  const known = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) && language !== "und";
  return { markup: `${known && language !== "en" ? ` lang="${language}"` : ""} dir="auto"` };
}
