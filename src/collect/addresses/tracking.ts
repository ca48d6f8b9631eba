import table from "./tracking-parameters.json" with { type: "json" };

const NAMES: ReadonlySet<string> = new Set(table.names);

/** Whether a parameter of this name only tells where a reader came from (`tracking-parameters.json`). */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || table.prefixes.some((prefix) => lower.startsWith(prefix));
}
