import type { Limits } from "../limits.ts";
import type { Finding } from "../problem.ts";
import { type Chunks, DamagedArchive } from "./bytes.ts";
import { normaliseText } from "./decode.ts";

export interface Line {
  readonly text: string;
  /** From 1; empty lines count. */
  readonly number: number;
}

/**
 * Lines of a stream, one at a time, empty ones left out; UTF-8, or UTF-16 with a byte order mark. A line over the limit is skipped and
 * reported, and so is what makes the stream end too early.
 */
export async function* lines(chunks: Chunks, limits: Limits): AsyncGenerator<Line | Finding> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let rest = "";
  let number = 0;
  let bytes = 0;
  let skipping = false;
  const tooLong = (n: number): Finding => ({
    code: "cut-off",
    reason: `Line ${n} is longer than ${limits.documentBytes} characters; it is left out.`,
  });
  const take = function* (text: string): Generator<Line | Finding> {
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      const line = rest + text.slice(from, at);
      rest = "";
      from = at + 1;
      number++;
      if (skipping) skipping = false;
      else if (line.length > limits.documentBytes) yield tooLong(number);
      else if (line.trim() !== "") yield { text: normaliseText(line), number };
    }
    if (!skipping) rest += text.slice(from);
    if (rest.length > limits.documentBytes) {
      rest = "";
      skipping = true;
      yield tooLong(number + 1);
    }
  };
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(
        chunk[0] === 0xff && chunk[1] === 0xfe ? "utf-16le" : chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8",
      );
      bytes += chunk.length;
      yield* take(decoder.decode(chunk, { stream: true }));
      if (bytes > limits.streamBytes) {
        yield { code: "cut-off", reason: `It is larger than ${limits.streamBytes} bytes; what follows line ${number} is left out.` };
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    yield { code: "damaged-archive", reason: error.message };
  }
  yield* take("\n");
}
