import type { CollectFinding } from "../../../collect/finding.ts";
import type { Received, Refusal } from "../../../collect/outcome.ts";
import type { Problem } from "../../../model/article.ts";
import type { Via } from "../../../store/parts/received.ts";
import { type Incoming, TOLD_NOTHING, type Told } from "./incoming.ts";

/** What was received of an address, as something to read. */
export function receivedIncoming(received: Received, via: Via, from: string | null, told: Told = TOLD_NOTHING): Incoming {
  const { canonicalAddress, bytes, mediaType, charset, headers, receivedAt } = received;
  return {
    source: canonicalAddress,
    address: canonicalAddress,
    via,
    from,
    body: bytes,
    mediaType,
    charset,
    headers,
    receivedAt,
    line: null,
    told,
  };
}

export function findingProblem({ code, place, offset, reason, hint }: CollectFinding): Problem {
  return { source: offset === null ? place : `${place}@${offset}`, code, reason, hint };
}

export function refusalProblem({ code, address, reason, hint }: Refusal): Problem {
  return { source: address, code, reason, hint };
}
