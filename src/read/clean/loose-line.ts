import type { Doc, Line } from "./doc.ts";
import { lineRule } from "./rule.ts";

const MIN_WORDS = 4;
const MAX_WORDS = 40;
/** Texts with less prose are lists, verse or broken lines: there an unfinished line says nothing. */
const MIN_PROSE = 0.75;
const LIST_ITEM = /^(?:[-–—•*·▪◦►]|\(?\d{1,3}[.):]|\(?[a-z]\))/;

/** An unfinished line inside running prose: caption, link or subheading, pull quote. Not the first line (headline), not the last (cut text). */
function isLoose(line: Line, doc: Doc): boolean {
  if (line.ended || line.index === 0 || line.index === doc.lines.length - 1 || doc.prose < MIN_PROSE) return false;
  if (line.words < MIN_WORDS || line.words > MAX_WORDS || LIST_ITEM.test(line.text) || /[:;,–—-]$/.test(line.text)) return false;
  const before = doc.lines[line.index - 1];
  const after = doc.lines[line.index + 1];
  if (/:$/.test(before.text) || /["“‘«„]/.test(line.text[0])) return false;
  // The sentence goes on in the next line: a broken line, not a loose one.
  return !/^[\p{Ll},;]/u.test(after.text);
}

export const looseLine = lineRule("clean/loose-line", "caption, link or subheading", isLoose);
