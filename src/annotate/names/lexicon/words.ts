/** A word list written as one string, for compact data files. Entries of several words are divided by "|" instead of spaces. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(list.includes("|") ? "|" : /\s+/)
      .map((w) => w.trim())
      .filter((w) => w !== ""),
  );
}
