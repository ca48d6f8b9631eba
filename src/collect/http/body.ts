import { pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { type Chunks, collect, peek } from "../../read/input/bytes.ts";
import { type Fault, fault } from "../refuse.ts";

/** What is asked for, in the order of preference. */
export const ACCEPT_ENCODING = "br, gzip, deflate";

/** A page packed more than twice over is an attack or a fault; once is what sites do. */
const MAX_LAYERS = 2;

/**
 * Reads a body to its end, unpacked as `encodings` (the Content-Encoding header) says. It is unpacked piece by piece, never further ahead than
 * one piece, and left as soon as it is longer than `limit` bytes after unpacking, so that a few packed kilobytes cannot fill the memory.
 * With `cutAt` so many bytes of it are enough. Errors of the connection are thrown as they are; everything else comes back as a fault.
 */
export async function readBody(body: Chunks, encodings: string, limit: number, cutAt: number | null = null): Promise<Uint8Array | Fault> {
  const layers = encodings
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (layers.length > MAX_LAYERS) return fault("unknown-compression", `It is packed ${layers.length} times over.`);
  let chunks = body;
  let broken: unknown = null;
  // What the connection throws passes through the unpacking unchanged: it is kept here to be told from damage.
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      broken = error;
      throw error;
    }
  }
  if (layers.length > 0) chunks = watched();
  for (const layer of layers.reverse()) {
    const view = await peek(chunks, 1);
    if (view.head.length === 0) {
      // Nothing came: an empty body is empty however it is said to be packed.
      chunks = view.all;
      continue;
    }
    const unpack = unpacker(layer, view.head[0]);
    if (unpack === null) {
      await view.close();
      return fault("unknown-compression", `It is packed as "${layer.slice(0, 40)}".`);
    }
    chunks = pipeline(Readable.from(view.all), unpack, () => {});
  }
  const { bytes, cut, error } = await collect(chunks, cutAt ?? limit);
  if (cut && cutAt !== null) return bytes;
  if (cut) return fault("too-large", `It is larger than ${limit} bytes.`);
  if (broken !== null) throw broken;
  if (error !== null && layers.length === 0) throw error;
  if (error !== null) return fault("damaged-compression", `It cannot be unpacked as ${layers.join(", ")}.`, { cause: String(error) });
  return bytes;
}

/** RFC 9110 "deflate" is zlib's format, whose first byte ends in 8; some servers send the bare data. */
function unpacker(name: string, first: number): Transform | null {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "br") return createBrotliDecompress();
  if (name === "deflate") return (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
  return null;
}
