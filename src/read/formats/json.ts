import type { Draft, Piece } from "../draft.ts";
import { draftOf } from "./fields.ts";

/** Names under which a file keeps its list of articles. */
const LISTS = ["articles", "items", "results", "data", "documents", "docs", "entries", "hits"];
/** Text that is a page: it goes through the reader of pages. */
const PAGE_TEXT = /^\s*<(?:!doctype|html|p|div|article|section|h[1-6])\b/i;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON file: one article, a list of them, or an object that holds such a list. */
export async function* readJson(content: string): AsyncGenerator<Piece> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    // JSON lines whose first line is longer than what the form was told from.
    if (isWhole(content.slice(0, content.indexOf("\n")))) return yield* readAll(content);
    yield { code: "broken-json", reason: `It is no valid JSON: ${(error as Error).message.slice(0, 120).replace(/\s+/g, " ")}` };
    return;
  }
  const list = Array.isArray(value) ? value : isRecord(value) ? listIn(value) : null;
  if (list === null) {
    if (isRecord(value)) yield await articleOf(value, null);
    else yield { code: "no-text", reason: "It holds neither an article nor a list of articles." };
    return;
  }
  if (list.length === 0) yield { code: "no-text", reason: "The list holds no articles." };
  for (const [i, item] of list.entries()) {
    if (isRecord(item)) yield await articleOf(item, String(i + 1));
    else yield { code: "no-text", reason: `Entry ${i + 1} is no object.` };
  }
}

function isWhole(line: string): boolean {
  try {
    return isRecord(JSON.parse(line));
  } catch {
    return false;
  }
}

async function* readAll(content: string): AsyncGenerator<Piece> {
  for (const [i, line] of content.split("\n").entries()) if (line.trim() !== "") yield await readJsonLine(line, i + 1);
}

function listIn(value: Record<string, unknown>): unknown[] | null {
  if (draftOf(value).text !== "") return null;
  for (const name of LISTS) if (Array.isArray(value[name])) return value[name];
  return null;
}

/** One line of a JSON-lines file. `number` counts from 1. */
export async function readJsonLine(line: string, number: number): Promise<Piece> {
  try {
    const value: unknown = JSON.parse(line);
    if (isRecord(value)) return await articleOf(value, String(number));
    return { code: "broken-line", reason: `Line ${number} is no object.` };
  } catch (error) {
    return {
      code: "broken-line",
      reason: `Line ${number} is no valid JSON: ${(error as Error).message.slice(0, 100).replace(/\s+/g, " ")}`,
    };
  }
}

async function articleOf(record: Record<string, unknown>, place: string | null): Promise<Draft> {
  const draft = draftOf(record);
  const part = place === null ? null : (draft.id ?? place);
  if (!PAGE_TEXT.test(draft.text)) return { ...draft, part };
  const { readHtml } = await import("./html.ts");
  const page = await readHtml(draft.text);
  return { ...draft, text: page.text || draft.text, title: draft.title ?? page.title, part };
}
