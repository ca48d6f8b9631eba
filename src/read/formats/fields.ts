import { type Draft, EMPTY_DRAFT } from "../draft.ts";

/** Names under which the fields of an article go, the surest first. Compared without case and without "_" and "-". */
const FIELDS = {
  id: ["id", "_id", "guid", "uuid", "articleid"],
  title: ["title", "headline", "head"],
  text: ["text", "content", "body", "maintext", "articleBody", "articleText", "fullText", "rawContent", "description", "summary"],
  date: [
    "date",
    "published",
    "date_publish",
    "datePublished",
    "published_at",
    "publish_date",
    "publication_date",
    "pubDate",
    "published_date",
    "timestamp",
    "dct",
  ],
  url: ["url", "link", "canonical", "source_url", "uri", "permalink"],
  outlet: ["site", "outlet", "publisher", "source", "source_domain", "site_name", "publication", "domain"],
  byline: ["author", "authors", "byline", "creator"],
  language: ["language", "lang", "inLanguage"],
} as const;

type Field = keyof typeof FIELDS;
const plain = (name: string): string => name.toLowerCase().replace(/[_-]/g, "");

/** The name a value stands for: strings as they are, `{name}` its name, lists joined. */
function asText(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date && Number.isFinite(value.getTime())) return value.toISOString();
  if (depth > 3 || value === null || typeof value !== "object") return null;
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 50)
      .map((v) => asText(v, depth + 1))
      .filter((v) => v !== null);
    return names.length > 0 ? names.join(", ") : null;
  }
  const record = value as Record<string, unknown>;
  for (const name of ["name", "title", "@value", "#text", "rendered", "url"]) {
    const inner = asText(record[name], depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** The fields of a record (a JSON object, YAML front matter) under their common names; unknown ones are left alone. */
export function draftOf(record: Readonly<Record<string, unknown>>): Draft {
  const byName = new Map(Object.entries(record).map(([name, value]) => [plain(name), value] as const));
  const get = (field: Field): string | null => {
    for (const name of FIELDS[field]) {
      const value = byName.get(plain(name));
      if (field === "text" && Array.isArray(value) && value.every((v) => typeof v === "string")) return value.join("\n");
      const text = asText(value);
      if (text !== null) return text;
    }
    return null;
  };
  const line = (field: Field): string | null => get(field)?.replace(/\s+/g, " ").trim() ?? null;
  return {
    ...EMPTY_DRAFT,
    id: line("id"),
    title: line("title"),
    text: get("text") ?? "",
    date: line("date"),
    url: line("url"),
    outlet: line("outlet"),
    byline: line("byline"),
    language: line("language"),
  };
}
