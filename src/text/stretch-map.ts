/** What `get` gives for a stretch that the map does not hold. */
export const MISSING = -0x80000000;

const SLOT = 4;
const FIRST_SLOTS = 1 << 14;
const FIRST_CHARACTERS = 1 << 16;

/** One step of the hash that a stretch is looked up by (FNV-1a); it begins with `HASH_START`. */
export const HASH_START = -2128831035;
export const hashStep = (hash: number, codeUnit: number): number => Math.imul(hash ^ codeUnit, 16777619);

/**
 * Numbers by stretches of text: a map that is asked with a text, two offsets and the hash of what lies between, so that no key is cut out of
 * the text. Every word of every article is looked up in one. Open addressing; a slot holds the hash, where the key's characters stand in one
 * array of all keys, their number, and the value.
 */
export class StretchMap {
  #slots = new Int32Array(FIRST_SLOTS * SLOT);
  #characters = new Uint16Array(FIRST_CHARACTERS);
  #used = 0;
  #size = 0;

  /** The value of `text` from `start` to `end` (UTF-16 code units, not empty), or `MISSING`. */
  get(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const length = end - start;
    const mask = slots.length - 1;
    for (let at = (Math.imul(hash ^ (hash >>> 15), SLOT) & mask) | 0; slots[at + 2] !== 0; at = (at + SLOT) & mask)
      if (slots[at] === hash && slots[at + 2] === length && this.#holds(slots[at + 1], text, start, length)) return slots[at + 3];
    return MISSING;
  }

  /** Adds a stretch that the map does not hold. */
  add(text: string, start: number, end: number, hash: number, value: number): void {
    if ((this.#size + 1) * 2 * SLOT > this.#slots.length) this.#grow();
    const length = end - start;
    if (this.#used + length > this.#characters.length) {
      const characters = new Uint16Array(this.#characters.length * 2 + length);
      characters.set(this.#characters);
      this.#characters = characters;
    }
    for (let i = 0; i < length; i++) this.#characters[this.#used + i] = text.charCodeAt(start + i);
    this.#put(hash, this.#used, length, value);
    this.#used += length;
    this.#size++;
  }

  #holds(from: number, text: string, start: number, length: number): boolean {
    const characters = this.#characters;
    for (let i = 0; i < length; i++) if (characters[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #put(hash: number, from: number, length: number, value: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (Math.imul(hash ^ (hash >>> 15), SLOT) & mask) | 0;
    while (slots[at + 2] !== 0) at = (at + SLOT) & mask;
    slots[at] = hash;
    slots[at + 1] = from;
    slots[at + 2] = length;
    slots[at + 3] = value;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += SLOT)
      if (before[at + 2] !== 0) this.#put(before[at], before[at + 1], before[at + 2], before[at + 3]);
  }
}
