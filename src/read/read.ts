import type { Article, Problem } from "../model/article.ts";
import { isFinding } from "./draft.ts";
import { readBytes, readFile } from "./file.ts";
import { finish } from "./finish.ts";
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

/** Reads as `read` does, one article at a time, in the same order: for more articles than memory should hold at once. */
export async function* readEach(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const limits = { ...LIMITS, ...options.limits };
  const paths = inputs.filter((input) => input !== "-");
  const { files, problems } = await locate(paths, options.cwd ?? process.cwd());
  for (const problem of problems) yield { problem };
  const all: { readonly source: string; readonly path: string | null }[] = [...files];
  if (paths.length < inputs.length) all.push({ source: STDIN, path: null });
  for (const [i, { source, path }] of all.entries()) {
    options.onProgress?.(i, all.length, source);
    const pieces = path === null ? readBytes(options.stdin ?? process.stdin, STDIN, limits) : readFile(path, limits);
    yield* itemsOf(pieces, source, limits);
  }
}

async function* itemsOf(pieces: ReturnType<typeof readFile>, source: string, limits: Limits): AsyncGenerator<ReadItem> {
  const key = keyOf(source);
  const seen = new Map<string, number>();
  const problem = (finding: Finding, where = source): ReadItem => ({ problem: problemOf(where, finding) });
  for await (const piece of pieces) {
    if (isFinding(piece)) {
      yield problem(piece);
      continue;
    }
    const times = piece.part === null ? 1 : (seen.get(piece.part) ?? 0) + 1;
    if (piece.part !== null) seen.set(piece.part, times);
    if (times === 2) yield problem({ code: "repeated-id", reason: `The id "${piece.part}" stands more than once.` });
    const part = piece.part === null ? "" : `#${piece.part}${times > 1 ? `~${times}` : ""}`;
    const ownKey = piece.id ?? (piece.part === null ? key : `${key}#${piece.part}`);
    const { article, findings } = await finish(piece, source + part, ownKey, limits);
    for (const finding of findings) yield problem(finding, source + part);
    if (article !== null) yield { article };
  }
}
