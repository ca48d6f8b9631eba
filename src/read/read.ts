import type { Article, Problem } from "../model/article.ts";
import { isFinding, type Piece } from "./draft.ts";
import { isLine, readBytes, readFile } from "./file.ts";
import { finish } from "./finish.ts";
import type { Line } from "./input/lines.ts";
import { locate } from "./input/locate.ts";
import { keyOf } from "./input/sources.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { type Finding, problemOf } from "./problem.ts";

export interface ReadResult {
  /** By source, in order of code units; those of one file in the order in which they stand. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  /** What "-" reads; by default the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Folder that relative inputs start from; by default the process's own. */
  readonly cwd?: string;
  readonly limits?: Partial<Limits>;
  /** Called before each file. */
  readonly onProgress?: (done: number, of: number, source: string) => void;
}

/** One thing that reading gives: an article, or something that could not be read. */
export type ReadItem = { readonly article: Article } | { readonly problem: Problem };

/** Name of what was read from standard input. */
const STDIN = "stdin";

/**
 * Reads files, folders (all files below them, hidden ones left out), globs and "-" (standard input) into articles. Formats are told from the
 * bytes, then from the name: txt, md, html, json, jsonl, pdf, docx, eml, each also as gz. What cannot be read, or not in full, becomes a problem
 * and stops nothing else; nothing is thrown. The order of the inputs does not matter; a file named twice is read once.
 */
export async function read(inputs: readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const item of readEach(inputs, options)) {
    if ("article" in item) articles.push(item.article);
    else problems.push(item.problem);
  }
  return { articles, problems };
}

/** A line of a JSON-lines file as it stands. */
export interface RawLine {
  /** Name and key of its file. */
  readonly source: string;
  readonly key: string;
  readonly line: Line;
}

/** Reads as `read` does, one article at a time, in the same order: for more articles than memory should hold at once. */
export async function* readEach(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const count = countParts();
  for await (const item of readRaw(inputs, options)) {
    if (!("line" in item)) {
      yield item;
      continue;
    }
    const piece = await pieceOf(item);
    yield* await itemsOf(piece, item, isFinding(piece) ? 1 : count(item.source, piece.part), options.limits);
  }
}

/** Reads as `readEach` does, but gives the lines of JSON lines as they stand: `readLine` reads them, here or in another thread. */
export async function* readRaw(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem | RawLine> {
  const limits = { ...LIMITS, ...options.limits };
  const paths = inputs.filter((input) => input !== "-");
  const { files, problems } = await locate(paths, options.cwd ?? process.cwd());
  for (const problem of problems) yield { problem };
  const all: { readonly source: string; readonly path: string | null }[] = [...files];
  if (paths.length < inputs.length) all.push({ source: STDIN, path: null });
  for (const [i, { source, path }] of all.entries()) {
    options.onProgress?.(i, all.length, source);
    const file = { source, key: keyOf(source) };
    const count = countParts();
    const pieces = path === null ? readBytes(options.stdin ?? process.stdin, STDIN, limits) : readFile(path, limits);
    for await (const piece of pieces) {
      if (isLine(piece)) yield { ...file, line: piece };
      else yield* await itemsOf(piece, file, isFinding(piece) ? 1 : count(source, piece.part), limits);
    }
  }
}

/** Bytes that came from elsewhere than a file: a page, a record of an archive, what was kept. */
export interface Document {
  readonly source: string;
  /** The name of its file; its ending helps to tell what it is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it stands on the web, where it does. */
  readonly url: string | null;
  /** What its sender says of its encoding. */
  readonly charset: string | null;
}

/** Reads a document in memory as `readEach` reads a file. */
export async function* readDocument(document: Document, limits: Partial<Limits> = {}): AsyncGenerator<ReadItem> {
  const all = { ...LIMITS, ...limits };
  const { source, name, bytes, url, charset } = document;
  const file = { source, key: keyOf(source) };
  const count = countParts();
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  for await (const piece of readBytes(chunks(), name, all, charset)) {
    const whole = isLine(piece) ? await pieceOf({ ...file, line: piece }) : piece;
    if (isFinding(whole)) yield* await itemsOf(whole, file, 1, all);
    else yield* await itemsOf({ ...whole, url: whole.url ?? url }, file, count(source, whole.part), all);
  }
}

/** What a line gives, as the `times`-th with its name in its file; `part` is that name, null where there is no article. */
export async function readLine(
  raw: RawLine,
  times = 1,
  limits: Partial<Limits> = {},
): Promise<{ part: string | null; items: readonly ReadItem[] }> {
  const piece = await pieceOf(raw);
  return { part: isFinding(piece) ? null : piece.part, items: await itemsOf(piece, raw, times, limits) };
}

/** Counts how often a part's name has stood in a file; files come one after another. */
export function countParts(): (source: string, part: string | null) => number {
  const seen = new Map<string, number>();
  let file = "";
  return (source, part) => {
    if (part === null) return 1;
    if (source !== file) seen.clear();
    file = source;
    const times = (seen.get(part) ?? 0) + 1;
    seen.set(part, times);
    return times;
  };
}

async function pieceOf({ line }: RawLine): Promise<Piece> {
  const { readJsonLine } = await import("./formats/json.ts");
  return readJsonLine(line.text, line.number);
}

async function itemsOf(
  piece: Piece,
  { source, key }: { readonly source: string; readonly key: string },
  times: number,
  limits: Partial<Limits> = {},
): Promise<readonly ReadItem[]> {
  const problem = (finding: Finding, where = source): ReadItem => ({ problem: problemOf(where, finding) });
  if (isFinding(piece)) return [problem(piece)];
  const items: ReadItem[] = [];
  if (times === 2) items.push(problem({ code: "repeated-id", reason: `The id "${piece.part}" stands more than once.` }));
  const part = piece.part === null ? "" : `#${piece.part}${times > 1 ? `~${times}` : ""}`;
  const ownKey = piece.id ?? (piece.part === null ? key : `${key}#${piece.part}`);
  const { article, findings } = await finish(piece, source + part, ownKey, { ...LIMITS, ...limits });
  for (const finding of findings) items.push(problem(finding, source + part));
  if (article !== null) items.push({ article });
  return items;
}
