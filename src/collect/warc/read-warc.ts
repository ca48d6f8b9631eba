import type { Chunks } from "../../read/input/bytes.ts";
import { type CollectFinding, findingOf } from "../finding.ts";
import type { Received } from "../outcome.ts";
import { isPacked, type Member, membersOf } from "./members.ts";
import { pageOf } from "./record.ts";
import { splitRecords } from "./split.ts";
import { STEP, Window } from "./window.ts";

/** Pages of news have up to 2 MB, fetching takes 20 MB at most: larger records are films and the like. */
const RECORD_BYTES = 32_000_000;

/** A page out of an archive, or something wrong with a part of it. */
export type WarcItem = { readonly received: Received; readonly offset: number } | { readonly finding: CollectFinding };

/**
 * Reads a WARC file, packed or not (as CC-NEWS and other crawls keep them), page by page in its order: responses with a 2xx status, and
 * resources. What is damaged gives a finding with its place, and everything else is read. Holds one record at a time, of `recordBytes` at
 * most. `place` names the file. Never throws; who stops asking stops the reading.
 */
export async function* readWarc(chunks: Chunks, place: string, recordBytes = RECORD_BYTES): AsyncGenerator<WarcItem> {
  const window = new Window(chunks);
  try {
    await window.fill(STEP);
    const packed = isPacked(window.held);
    const members = packed ? membersOf(window, place, recordBytes) : [{ window, offset: null }];
    for await (const member of members) {
      if ("code" in member) yield { finding: member };
      else yield* readMember(member, place, recordBytes);
    }
    if (window.failure !== null)
      yield { finding: findingOf("damaged-record", place, `It cannot be read on: ${window.failure}.`, window.offset) };
  } finally {
    await window.close();
  }
}

async function* readMember(member: Omit<Member, "offset"> & { readonly offset: number | null }, place: string, limit: number) {
  let damaged = false;
  for await (const record of splitRecords(member.window, place, limit, member.offset)) {
    damaged = "code" in record;
    if ("code" in record) {
      yield { finding: record };
      continue;
    }
    const { offset } = record;
    const page = await pageOf(record.bytes, limit).catch((error: unknown) => `It cannot be taken apart (${error}).`);
    if (typeof page === "string") yield { finding: findingOf("damaged-record", place, page, offset) };
    else if (page !== null) yield { received: page, offset };
  }
  // The stream ended in an error, and not within a record, which would have said so.
  const { failure, offset } = member.window;
  if (failure !== null && !damaged)
    yield { finding: findingOf("damaged-record", place, `It cannot be read on (${failure}).`, member.offset ?? offset) };
}
