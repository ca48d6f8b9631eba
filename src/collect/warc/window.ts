import type { Chunks } from "../../read/input/bytes.ts";

/** A stream seen through a window: as many bytes as are asked for are held at once, and it is known where in the stream they stand. */
export class Window {
  /** What is held. */
  held: Buffer = Buffer.alloc(0);
  /** Where `held` begins, in bytes from the beginning of the stream. */
  offset = 0;
  /** Nothing comes after what is held. */
  ended = false;
  /** What ended the stream early; null where it was read to its end. */
  failure: unknown = null;
  readonly #source: AsyncIterator<Uint8Array>;

  constructor(chunks: Chunks) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Reads on until at least `size` bytes are held; fewer only where the stream ends. */
  async fill(size: number): Promise<void> {
    const parts: Uint8Array[] = [this.held];
    let length = this.held.length;
    while (length < size && !this.ended) {
      try {
        const next = await this.#source.next();
        if (next.done) this.ended = true;
        else {
          parts.push(next.value);
          length += next.value.length;
        }
      } catch (error) {
        this.failure = error;
        this.ended = true;
      }
    }
    if (parts.length > 1) this.held = Buffer.concat(parts);
  }

  /** Lets go of the first bytes held. */
  drop(size: number): void {
    this.held = this.held.subarray(size);
    this.offset += size;
  }

  /**
   * Lets go of everything before the next place after `from` where `found` finds its mark (it is given what is held and an index to search
   * from, and gives an index or -1). Marks are shorter than `reach`. False: there is none up to the end.
   */
  async seek(from: number, reach: number, found: (held: Buffer, from: number) => number): Promise<boolean> {
    let start = from;
    for (;;) {
      const at = found(this.held, start);
      if (at >= 0) {
        this.drop(at);
        return true;
      }
      this.drop(Math.max(0, this.held.length - reach));
      start = 0;
      if (this.ended) return false;
      await this.fill(this.held.length + STEP);
    }
  }

  /** What is held and what follows, as a stream. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (; this.held.length > 0; await this.fill(STEP)) {
      const piece = this.held;
      this.drop(piece.length);
      yield piece;
    }
    if (this.failure !== null) throw this.failure;
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}

/** How much is read on at a time. */
export const STEP = 65_536;
