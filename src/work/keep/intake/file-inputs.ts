import { pathToFileURL } from "node:url";
import { contentId } from "../../../model/id.ts";
import { type Chunks, collect, fileChunks, gunzip, peek } from "../../../read/input/bytes.ts";
import { detectFormat, HEAD, isGzip } from "../../../read/input/format.ts";
import { lines } from "../../../read/input/lines.ts";
import { locate } from "../../../read/input/locate.ts";
import { LIMITS } from "../../../read/limits.ts";
import { problemOf, reasonOf } from "../../../read/problem.ts";
import { type Incoming, type Input, TOLD_NOTHING } from "./incoming.ts";

export interface FileOptions {
  /** What "-" reads; by default the process's standard input. */
  readonly stdin?: Chunks;
  /** Folder that relative inputs start from; by default the process's own. */
  readonly cwd?: string;
}

/** A stream of bytes with its names. */
export interface Opened {
  readonly source: string;
  /** What makes it the same thing when it comes again; null: its bytes do. */
  readonly address: string | null;
  readonly chunks: Chunks;
}

/** A gz inside a gz inside a gz is taken for an attack, as in reading. */
const MOST_LAYERS = 3;
/** Damage takes with it all that is unpacked in the same step: the first record of a web archive is longer than this. */
const SMALL_STEP = 64;

/**
 * What stands in files, folders (all below them), globs and "-": whole documents as they are, JSON lines line by line. Nothing is read
 * into articles yet. Never throws: what cannot be opened is a problem. `archive` takes over where a file is a web archive.
 */
export async function* fileInputs(
  inputs: readonly string[],
  options: FileOptions,
  archive: (file: Opened, chunks: Chunks) => AsyncIterable<Input>,
): AsyncGenerator<Input> {
  const paths = inputs.filter((input) => input !== "-");
  const { files, problems } = await locate(paths, options.cwd ?? process.cwd());
  for (const problem of problems) yield { problem };
  for (const { path, source } of files) yield* opened({ source, address: pathToFileURL(path).href, chunks: fileChunks(path) }, archive);
  if (paths.length < inputs.length) yield* opened({ source: "stdin", address: null, chunks: options.stdin ?? process.stdin }, archive);
}

/** What stands in one stream of bytes. */
export async function* opened(file: Opened, archive: (file: Opened, chunks: Chunks) => AsyncIterable<Input>): AsyncGenerator<Input> {
  try {
    const { head, all } = await peek(file.chunks, HEAD);
    const { inner, layers } = await unpackedHead(head);
    const name = file.source.replace(/\.(?:gz|gzip)$/i, "");
    if (Buffer.from(inner.subarray(0, 5)).toString("latin1") === "WARC/") yield* archive(file, all);
    else if (inner.length > 0 && !isGzip(inner) && (await detectFormat(inner, name)).format === "jsonl")
      yield* lineInputs(file, unpacked(all, layers));
    else yield await documentInput(file, all);
  } catch (error) {
    yield { problem: problemOf(file.source, { code: "unreadable", reason: reasonOf(error) }) };
  }
}

/** The first bytes under all packing. */
async function unpackedHead(head: Uint8Array): Promise<{ inner: Uint8Array; layers: number }> {
  let inner = head;
  let layers = 0;
  for (; isGzip(inner) && layers < MOST_LAYERS; layers++) inner = await unpackedOnce(inner);
  return { inner, layers };
}

/** Of damaged data what stands before the damage. */
async function unpackedOnce(packed: Uint8Array): Promise<Uint8Array> {
  for (const step of [packed.length, SMALL_STEP]) {
    const { head, close } = await peek(gunzip(pieces(packed, step)), HEAD);
    await close();
    if (head.length > 0) return head;
  }
  return new Uint8Array();
}

async function* pieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

function unpacked(chunks: Chunks, layers: number): Chunks {
  let inner = chunks;
  for (let i = 0; i < layers; i++) inner = gunzip(inner);
  return inner;
}

async function* lineInputs(file: Opened, chunks: Chunks): AsyncGenerator<Input> {
  for await (const line of lines(chunks, LIMITS)) {
    if ("code" in line) yield { problem: problemOf(file.source, line) };
    else yield incoming(file, Buffer.from(line.text), line.number);
  }
}

/** One byte more than reading takes is kept, so that reading sees that something is cut off. */
async function documentInput(file: Opened, chunks: Chunks): Promise<Input> {
  const { bytes, error } = await collect(chunks, LIMITS.documentBytes + 1);
  if (error && bytes.length === 0) return { problem: problemOf(file.source, { code: "unreadable", reason: reasonOf(error) }) };
  return incoming(file, bytes, null);
}

function incoming({ source, address }: Opened, body: Uint8Array, line: number | null): Incoming {
  return {
    source,
    // What comes through a pipe has no place of its own: the same bytes are the same thing.
    address: address ?? `stdin:${contentId("", Buffer.from(body).toString("latin1"))}`,
    via: "file",
    from: null,
    body,
    mediaType: null,
    charset: null,
    headers: {},
    receivedAt: null,
    line,
    told: TOLD_NOTHING,
  };
}
