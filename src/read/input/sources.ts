import { sep } from "node:path";
import { byCodeUnit } from "../../model/id.ts";
import type { Found, Located } from "./locate.ts";

/**
 * Names files by the end of their paths: as many parts as the input gives, and as many more as it takes to tell two files apart.
 * Sorted by name, in order of code units; never an absolute path.
 */
export function nameSources(files: readonly Found[]): readonly Located[] {
  const rows = files.map((file) => ({ path: file.path, parts: file.path.split(sep).filter(Boolean), depth: file.depth }));
  const nameOf = (row: (typeof rows)[number]): string => row.parts.slice(-row.depth).join("/");
  for (let again = true; again; ) {
    again = false;
    const byName = new Map<string, typeof rows>();
    for (const row of rows) byName.set(nameOf(row), [...(byName.get(nameOf(row)) ?? []), row]);
    for (const same of byName.values()) {
      if (same.length < 2) continue;
      for (const row of same) {
        if (row.depth >= row.parts.length) continue;
        row.depth++;
        again = true;
      }
    }
  }
  return rows.map((row) => ({ path: row.path, source: nameOf(row) })).sort((a, b) => byCodeUnit(a.source, b.source));
}

/** A file's name without its endings: `x.html.gz` → `x`. A name that is all ending stays. */
export function keyOf(source: string): string {
  const name = source.slice(source.lastIndexOf("/") + 1);
  return name.replace(/(?<=.)(?:\.(?:gz|gzip|txt|text|md|markdown|html?|xhtml|json|jsonl|ndjson|pdf|docx|eml))+$/i, "");
}
