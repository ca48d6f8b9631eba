/** The items of a JSON Feed that is cut off or damaged: those that stand whole in its list. Linear in length. */
export function salvageJson(text: string): { readonly items: readonly object[]; readonly lost: number } | null {
  const start = /"items"\s*:\s*\[/.exec(text);
  if (start === null || !/jsonfeed\.org\/version/i.test(text.slice(0, start.index + 2_000))) return null;
  const items: object[] = [];
  let lost = 0;
  let depth = 0;
  let open = -1;
  let quoted = false;
  for (let at = start.index + start[0].length; at < text.length && depth >= 0; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "{" || sign === "[") {
      if (depth++ === 0) open = at;
    } else if ((sign === "}" || sign === "]") && --depth === 0) {
      try {
        items.push(JSON.parse(text.slice(open, at + 1)));
      } catch {
        lost++;
      }
    }
  }
  return { items, lost: lost + (depth > 0 ? 1 : 0) };
}
