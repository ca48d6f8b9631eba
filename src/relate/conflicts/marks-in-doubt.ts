/** A mark that should have closed before its cue: `We are ready, "said the keeper.` */
const BEFORE_CUE = /[,.!?] "(?:said|says|told|testified|added|adds|wrote|asked|explained|recalled)\b/;
const OPENING = /^$|[\s([{—–-]/;

/**
 * Whether a text has two straight quotation marks in a row that both open, `"We are ready, "the keeper said.`, or one that opens right
 * before its cue. A space was moved or lost, and where the quotation ends does not show. Curly marks tell by themselves.
 */
export function marksInDoubt(text: string): boolean {
  if (BEFORE_CUE.test(text)) return true;
  let open = false;
  for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
    const opens = OPENING.test(text[i - 1] ?? "") && /\S/.test(text[i + 1] ?? "");
    if (opens && open) return true;
    open = opens;
  }
  return false;
}
