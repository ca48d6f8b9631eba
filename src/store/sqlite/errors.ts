import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError, type StoreErrorCode } from "../error.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) and the system's names of errors, each as an error of the store. */
const CODES: ReadonlyMap<number | string, readonly [StoreErrorCode, string]> = new Map([
  ...codes("store-locked", "another program is writing to it", 5, 6),
  ...codes("store-read-only", "it cannot be written to", 8, "EROFS", "EACCES", "EPERM"),
  ...codes("store-failed", "the disk refused to read or write", 10),
  ...codes("store-damaged", "its file is damaged, or not a store of Firsthand", 11, 26),
  ...codes("store-full", "the disk is full", 13, "ENOSPC", "EDQUOT"),
  ...codes("store-read-only", "it cannot be opened", 14),
]);

/** With less than this left on the disk, the database's log cannot be opened: the index beside it is 32 KB. */
const LEAST_FREE_BYTES = 65_536;

/** An error of the database or the system as one of the store; errors of the program itself (a wrong statement, a broken rule) stay as they are. */
export function storeError(error: unknown, place: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const { code, rawCode } = error as { code?: string; rawCode?: number };
  const told = CODES.get(primary(rawCode) ?? code ?? openCode(error.message));
  // Where the index of the log cannot grow, the database tells of a fault of the disk.
  const known = told?.[0] === "store-failed" && isFull(place) ? CODES.get("ENOSPC") : told;
  return known ? new StoreError(known[0], place, known[1], error) : error;
}

function isFull(place: string): boolean {
  for (const path of [place, dirname(place)])
    try {
      const { bavail, bsize } = statfsSync(path);
      return bavail * bsize < LEAST_FREE_BYTES;
    } catch {}
  return false;
}

/** Extended codes carry the primary one in their lowest byte. */
function primary(code: number | undefined): number | undefined {
  return code === undefined ? undefined : code & 0xff;
}

/** The library tells a failed opening by its message alone: 'ConnectionFailed("Unable to open connection to local database …: 14")'. */
function openCode(message: string): number {
  return Number(/^ConnectionFailed\(.*: (\d+)"\)$/s.exec(message)?.[1] ?? 0) & 0xff;
}

function codes(
  code: StoreErrorCode,
  reason: string,
  ...from: readonly (number | string)[]
): [number | string, readonly [StoreErrorCode, string]][] {
  return from.map((f) => [f, [code, reason]]);
}
