import { Readable } from "node:stream";
import { crc32, inflateRawSync } from "node:zlib";
import { gunzip } from "../../read/input/bytes.ts";
import { type CollectFinding, findingOf } from "../finding.ts";
import { STEP, Window } from "./window.ts";

/** What a member of a packed archive holds, unpacked. */
export interface Member {
  readonly window: Window;
  /** In bytes from the beginning of the file. */
  readonly offset: number;
}

/** The mark of gzip: two bytes, the only method there is, and flags of which the upper three bits are not used (RFC 1952). */
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const MAGIC_REACH = 4;
const UNUSED_FLAGS = 0xe0;
const FIXED_HEADER = 10;
const TRAILER = 8;

/** Whether an archive is packed: by its first bytes, and where these are damaged by those of its second member. */
export function isPacked(head: Buffer): boolean {
  return head.subarray(0, 2).equals(MAGIC.subarray(0, 2)) || (!head.includes("WARC/") && head.includes(MAGIC));
}

/**
 * Takes a packed archive apart into its members, each usually one record (as CC-NEWS is packed). A damaged member is given as a stream that
 * ends in an error at the damage, or is left out with a finding; reading goes on at the next one that can be unpacked. Holds one member at a
 * time: one larger than `limit` bytes (a whole archive packed in one piece is) is given as a stream, with everything behind it.
 */
export async function* membersOf(window: Window, place: string, limit: number): AsyncGenerator<Member | CollectFinding> {
  // What follows a damage may look like members that cannot be unpacked either: it is one damage until one can.
  let inDamage = false;
  for (;;) {
    await window.fill(STEP);
    if (window.held.length === 0) return;
    const { offset } = window;
    const member = await unpack(window, limit);
    if (member === "large") return yield { window: new Window(gunzip(window.rest())), offset };
    if ("bytes" in member) {
      inDamage = false;
      yield { window: new Window(Readable.from([member.bytes])), offset };
      window.drop(member.size);
      continue;
    }
    if (!inDamage)
      yield member.begun
        ? { window: new Window(gunzip(Readable.from([window.held]))), offset }
        : findingOf("damaged-record", place, member.reason, offset);
    inDamage = true;
    if (!(await window.seek(1, MAGIC_REACH, (held, from) => held.indexOf(MAGIC, from)))) return;
  }
}

interface Unpacked {
  readonly bytes: Buffer;
  /** Of the packed member. */
  readonly size: number;
}

interface Damage {
  readonly reason: string;
  /** Its beginning can be unpacked. */
  readonly begun: boolean;
}

/** The member that the window begins with, "large", or what is wrong with it. */
async function unpack(window: Window, limit: number): Promise<Unpacked | Damage | "large"> {
  const header = headerOf(window.held);
  if (header === null) return { reason: "There is no packed record here.", begun: false };
  for (let size = STEP; ; size *= 2) {
    await window.fill(size);
    try {
      const { buffer, engine } = inflateRawSync(window.held.subarray(header), { info: true, maxOutputLength: limit }) as unknown as {
        readonly buffer: Buffer;
        readonly engine: { readonly bytesWritten: number };
      };
      const end = header + engine.bytesWritten;
      await window.fill(end + TRAILER);
      if (window.held.length < end + TRAILER) return { reason: "The archive ends within a packed record.", begun: true };
      if (crc32(buffer) === window.held.readUInt32LE(end)) return { bytes: buffer, size: end + TRAILER };
      return { reason: "A packed record is damaged: its checksum is wrong.", begun: false };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "ERR_BUFFER_TOO_LARGE") return "large";
      if (code !== "Z_BUF_ERROR" || window.ended) return { reason: "A packed record is damaged or cut off.", begun: true };
      if (window.held.length > limit) return "large";
    }
  }
}

/** Length of a member's header (RFC 1952 2.3); null where none stands here. */
function headerOf(held: Buffer): number | null {
  if (!held.subarray(0, MAGIC.length).equals(MAGIC) || (held[3] & UNUSED_FLAGS) !== 0) return null;
  const flags = held[3];
  let at = FIXED_HEADER;
  if (flags & 4) at += 2 + (held.length >= at + 2 ? held.readUInt16LE(at) : 0);
  // A name, a comment: each ends with a zero.
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = held.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < held.length ? at : null;
}
