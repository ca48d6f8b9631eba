import { readWarc } from "../../../collect/warc/read-warc.ts";
import type { Chunks } from "../../../read/input/bytes.ts";
import type { Input } from "./incoming.ts";
import { findingProblem, receivedIncoming } from "./received-incoming.ts";

/** The pages of a web archive, by their own addresses and the time of their capture; what is damaged in it is a problem each. */
export async function* archiveInputs({ source }: { readonly source: string }, chunks: Chunks): AsyncGenerator<Input> {
  for await (const item of readWarc(chunks, source))
    yield "finding" in item ? { problem: findingProblem(item.finding) } : receivedIncoming(item.received, "warc", source);
}
