import { oneLine } from "../view/neutral.ts";

/** Text of an article as Markdown that means just that text: every sign with a meaning is escaped, so no markup, link or HTML gets through. */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1")
    .replace(/\b(https?|ftp|mailto)(:)/gi, "$1\\$2")
    .replace(/@/g, "\\@");
}
