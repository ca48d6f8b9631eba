import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

export type Chunks = AsyncIterable<Uint8Array>;

/** 16 KB of input inflate to 16 MB at most: what a gz bomb can hold in memory at once. */
const STEP = 16 * 1024;

export function fileChunks(path: string): Chunks {
  return createReadStream(path, { highWaterMark: STEP * 4 });
}

/** Thrown where packed data end too early or are damaged, after everything before has been given out. */
export class DamagedArchive extends Error {
  constructor(cause: unknown) {
    super("The packed data are damaged or end too early.", { cause });
  }
}

/**
 * Inflates gz data piece by piece, never further ahead than one step: whoever stops asking stops the work.
 *
 * @throws DamagedArchive after all that could be inflated was given out.
 */
export async function* gunzip(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  let wake: () => void = () => {};
  stream.on("data", (data: Uint8Array) => ready.push(data));
  stream.on("error", (error: Error) => {
    failure = error;
    wake();
  });
  const take = (): Uint8Array[] => {
    const out = ready;
    ready = [];
    return out;
  };
  const step = (action: (done: () => void) => void): Promise<void> =>
    new Promise((done) => {
      wake = done;
      if (failure === null) action(() => done());
      else done();
    });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && failure === null; at += STEP) {
        await step((done) => stream.write(chunk.subarray(at, at + STEP), () => done()));
        yield* take();
      }
      if (failure !== null) break;
    }
    await step((done) => stream.once("end", done).end());
    yield* take();
    if (failure !== null) throw new DamagedArchive(failure);
  } finally {
    stream.destroy();
  }
}

/** The first bytes of a stream, at least `size` where it has as many, and a stream that gives everything again. */
export async function peek(chunks: Chunks, size: number): Promise<{ head: Uint8Array; all: Chunks; close: () => Promise<void> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let failure: unknown = null;
  while (length < size) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      first.push(next.value);
      length += next.value.length;
    } catch (error) {
      failure = error;
      break;
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      if (failure !== null) throw failure;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await close();
    }
  }
  async function close(): Promise<void> {
    await iterator.return?.();
  }
  return { head: Buffer.concat(first), all: all(), close };
}

export interface Collected {
  readonly bytes: Uint8Array;
  /** More followed than the limit allows. */
  readonly cut: boolean;
  /** What ended the stream early; null where it was read to its end. */
  readonly error: unknown;
}

/** Reads a stream into memory, up to `limit` bytes. Never throws. */
export async function collect(chunks: Chunks, limit: number): Promise<Collected> {
  const out: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      out.push(chunk.subarray(0, limit - length));
      length += chunk.length;
      if (length > limit) return { bytes: Buffer.concat(out), cut: true, error: null };
    }
  } catch (error) {
    return { bytes: Buffer.concat(out), cut: false, error };
  }
  return { bytes: Buffer.concat(out), cut: false, error: null };
}
