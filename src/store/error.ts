/** What can be wrong with a store, each with what a user can do about it. Codes are stable. */
export const STORE_HINTS = {
  "store-newer": "The store was written by a newer Firsthand: use that version, or another data folder.",
  "store-locked": "Another program is writing to the store: try again when it has ended.",
  "store-full": "Free some space on the disk, or choose another data folder with --data. What was stored before is kept.",
  "store-read-only": "Check that you may write to the data folder, choose another with --data, or open it with --read-only.",
  "store-missing": "Add an article or a feed first, or name the data folder with --data.",
  "store-damaged": "Keep a copy of the file first. firsthand doctor tells what is damaged; else go back to an older copy.",
  "store-failed": "Check the disk and that files on it may grow, then run firsthand doctor.",
  "bad-cursor": "Ask for the first page again: the place to go on from is not one that this store gave.",
} as const;

export type StoreErrorCode = keyof typeof STORE_HINTS;

/** A failure of the store: what (`code`, stable), where (`place`, a file or folder), what to do (`hint`) and why (`cause`). */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly place: string;
  readonly hint: string;

  constructor(code: StoreErrorCode, place: string, reason: string, cause?: unknown) {
    super(`${place}: ${reason}.`, { cause });
    this.name = "StoreError";
    this.code = code;
    this.place = place;
    this.hint = STORE_HINTS[code];
  }
}
