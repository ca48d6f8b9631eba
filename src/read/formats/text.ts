import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { reasonOf } from "../problem.ts";
import { draftOf } from "./fields.ts";

/** YAML between two lines of "---" at the very beginning. Longer heads are no front matter. */
const FRONT = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A plain text or Markdown file. Front matter gives fields and is no part of the text, which begins with the line after it. */
export async function readText(content: string): Promise<Draft> {
  const front = FRONT.exec(content);
  if (front === null) return { ...EMPTY_DRAFT, text: content };
  const text = content.slice(front[0].length);
  const { parse } = await import("yaml");
  try {
    const value: unknown = parse(front[1], { maxAliasCount: 10, logLevel: "error" });
    if (value === null || value === undefined) return { ...EMPTY_DRAFT, text };
    // A line of "---" can also be a rule under which the text begins: then it is no front matter.
    if (typeof value !== "object" || Array.isArray(value)) return { ...EMPTY_DRAFT, text: content };
    return { ...draftOf({ ...value, text: undefined, content: undefined, description: undefined, summary: undefined }), text, id: null };
  } catch (error) {
    return { ...salvage(front[1]), text, findings: [{ code: "broken-front-matter", reason: yamlReason(error) }] };
  }
}

function yamlReason(error: unknown): string {
  const message = error instanceof Error ? error.message.split("\n")[0].replace(/:\s*$/, "") : reasonOf(error);
  return `The front matter is no valid YAML: ${message.slice(0, 120)}`;
}

/** Of broken YAML, the lines that are plain `name: value`. */
function salvage(yaml: string): Draft {
  const record: Record<string, string> = {};
  for (const line of yaml.split("\n")) {
    const m = /^(title|date|url|site|author|outlet|byline)\s*:\s*(\S.{0,500})$/i.exec(line);
    if (m) record[m[1].toLowerCase()] = m[2].trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return draftOf(record);
}
