import { StoreError, type StoreErrorCode } from "../error.ts";

/** The database's codes (the part before a second "_" counts too: SQLITE_IOERR_WRITE) and the system's, in the order they are tried. */
const CODES: readonly (readonly [RegExp, StoreErrorCode, string])[] = [
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT|^EFBIG/, "store-full", "the disk is full"],
  [/^SQLITE_READONLY|^EROFS|^EACCES|^EPERM/, "store-read-only", "it cannot be written to"],
  [/^SQLITE_CANTOPEN/, "store-read-only", "it cannot be opened"],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, "store-locked", "another program is writing to it"],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, "store-damaged", "its file is damaged or not a store of Firsthand"],
  [/^SQLITE_IOERR/, "store-failed", "the disk refused to read or write"],
];

/** An error of the database or the system as one of the store; errors of the program itself (a wrong statement, a broken rule) stay as they are. */
export function storeError(error: unknown, place: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? "") || openCode(error.message);
  const known = CODES.find(([pattern]) => pattern.test(code));
  return known ? new StoreError(known[1], place, known[2], error) : error;
}

/** The library tells a failed opening by its message alone: 'ConnectionFailed("Unable to open connection to local database …: 14")'. */
function openCode(message: string): string {
  const code = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(message)?.[1];
  return code === undefined ? "" : code === "26" || code === "11" ? "SQLITE_NOTADB" : "SQLITE_CANTOPEN";
}
