import type { Dossier } from "../../model/dossier.ts";
import { renderHtml } from "../../render/html/page.ts";
import { renderJson } from "../../render/json.ts";
import { renderMarkdown } from "../../render/markdown/markdown.ts";
import type { Store } from "../../store/store.ts";
import { storyDossier } from "../../work/keep/dossier.ts";
import { claimRows, csvRow, exportedArticles } from "../../work/keep/export.ts";

/** Forms in which a story is taken along, with the ending and media type of each. */
export const EXPORT_FORMATS = {
  html: { ending: "html", mediaType: "text/html; charset=utf-8" },
  markdown: { ending: "md", mediaType: "text/markdown; charset=utf-8" },
  csv: { ending: "csv", mediaType: "text/csv; charset=utf-8" },
  json: { ending: "json", mediaType: "application/json" },
  jsonl: { ending: "jsonl", mediaType: "application/x-ndjson" },
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** A story in one of its forms: the dossier, a table of its statements (csv), its articles (jsonl). Null where there is no such story. */
export async function exportStory(store: Store, story: string, format: ExportFormat): Promise<string | null> {
  const dossier = await storyDossier(store, story);
  if (dossier === null) return null;
  if (format !== "jsonl") return RENDER[format](dossier);
  let lines = "";
  for await (const article of exportedArticles(store, story)) lines += `${JSON.stringify(article)}\n`;
  return lines;
}

const RENDER: Record<Exclude<ExportFormat, "jsonl">, (dossier: Dossier) => string> = {
  html: renderHtml,
  markdown: renderMarkdown,
  json: renderJson,
  csv: (dossier) => [...claimRows(dossier)].map(csvRow).join(""),
};
