import { type CollectFinding, findingOf } from "../finding.ts";
import { STEP, type Window } from "./window.ts";

/** A record as it stands in the archive: its header and its content. */
export interface RecordBytes {
  readonly bytes: Buffer;
  /** Of the record, or of the packed member that it is in, in bytes from the beginning of the file. */
  readonly offset: number;
}

/** A longer header is none: real ones have under 2 KB. */
const MAX_HEADER = 32_768;
const BEGINNING = /^WARC\/[01]\.\d+[ \t]*\r?\n/;
const MARK = Buffer.from("WARC/");
const END = Buffer.from("\r\n\r\n");
/** "WARC/1.0\r\n" with a line end before it, and some blanks. */
const MARK_REACH = 32;

/**
 * Cuts an unpacked archive into records. A record that is not whole (its header broken, its length wrong, its end missing) or larger than
 * `limit` bytes gives a finding with its place, and reading goes on at the next line that begins as records do; so a wrong length costs the
 * records whose bytes it claims at most. Holds one record at a time. `offset`: of the member that the archive is unpacked from.
 */
export async function* splitRecords(
  window: Window,
  place: string,
  limit: number,
  offset: number | null = null,
): AsyncGenerator<RecordBytes | CollectFinding> {
  let any = false;
  for (;;) {
    await window.fill(STEP);
    window.drop(blanks(window.held, 0));
    if (window.held.length === 0) {
      if (window.ended) return;
      continue;
    }
    const at = offset ?? window.offset;
    const { size, header, fault } = await measure(window, limit);
    if (fault === null) {
      any = true;
      yield { bytes: Buffer.from(window.held.subarray(0, size)), offset: at };
      window.drop(size);
      continue;
    }
    // A fault behind a whole header may have swallowed other records, so they are looked for from there on.
    const found = await window.seek(Math.max(1, header), MARK_REACH, nextBeginning);
    if (!found && !any && header === 0) yield findingOf("not-warc", place, "It does not begin as WARC files do.", at);
    else yield findingOf(fault.code, place, fault.reason, at);
    if (!found) return;
    any = true;
  }
}

interface Measured {
  /** Of header and content. */
  readonly size: number;
  /** Of the header; 0: there is none. */
  readonly header: number;
  readonly fault: { readonly code: "damaged-record" | "large-record"; readonly reason: string } | null;
}

async function measure(window: Window, limit: number): Promise<Measured> {
  const damaged = (reason: string, header = 0): Measured => ({ size: 0, header, fault: { code: "damaged-record", reason } });
  await window.fill(MAX_HEADER);
  const head = window.held.subarray(0, MAX_HEADER).toString("latin1");
  if (!BEGINNING.test(head)) return damaged("A record does not begin as records do.");
  const end = /\r?\n\r?\n/.exec(head);
  if (end === null) return damaged("A record's header does not end.");
  const header = end.index + end[0].length;
  const length = /^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(head.slice(0, end.index + 1))?.[1];
  if (length === undefined) return damaged("A record does not say how long it is.", header);
  const size = header + Number(length);
  if (size > limit) {
    const reason = `A record of ${size} bytes is larger than the limit of ${limit}.`;
    return { size, header, fault: { code: "large-record", reason } };
  }
  await window.fill(size + MARK_REACH);
  if (window.held.length < size) return damaged("The archive ends within a record.", header);
  // The end that records have, or else another record or the archive's end right behind (some programs write other ends).
  const next = size + blanks(window.held, size);
  const ends = window.held.subarray(size, size + END.length).equals(END) || next >= window.held.length;
  const whole = ends || window.held.subarray(next, next + MARK.length).equals(MARK);
  return whole ? { size, header, fault: null } : damaged("A record is not as long as it says.", header);
}

/** Number of line ends from `from` on. */
function blanks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return at - from;
}

/** Where the next line begins as records do, from `from` on; -1 where none does among what is held. */
function nextBeginning(held: Buffer, from: number): number {
  for (let at = held.indexOf(MARK, from); at >= 0; at = held.indexOf(MARK, at + 1))
    if (at > 0 && held[at - 1] === 0x0a && BEGINNING.test(held.subarray(at, at + MARK_REACH).toString("latin1"))) return at;
  return -1;
}
