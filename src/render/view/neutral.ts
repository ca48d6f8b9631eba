/** C0 and C1 controls (ESC among them) but tab and line feed; DEL; lone surrogates; line and paragraph separators. */
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Characters that turn the order of what follows around (Trojan Source, CVE-2021-42574), and invisible tag characters. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]/g;

/**
 * Text of an article made harmless to look at: controls become U+FFFD, reordering marks go. Only for the eye: evidence in the
 * JSON form stays to the letter.
 */
export function neutral(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(REORDERING, "").replace(CONTROL, "\ufffd");
}

/** The same on one line: runs of white space become one space. */
export function oneLine(text: string): string {
  return neutral(text).replace(/\s+/g, " ").trim();
}

/** At most `length` characters, cut at a word where one ends near, with an ellipsis for the rest. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  const characters = [...line];
  if (characters.length <= length) return line;
  const cut = characters.slice(0, length - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, "")}…`;
}
