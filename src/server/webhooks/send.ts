import { request } from "undici";
import { checkAddress } from "../../collect/guard/address.ts";
import { faultOf } from "../../collect/http/faults.ts";
import type { Network } from "../../collect/network.ts";
import { isFault } from "../../collect/refuse.ts";

/** A receiver that takes longer works on the message instead of putting it into a queue. */
const ANSWER_MS = 10_000;
/** What a receiver answers is not read, but taken off the connection. */
const MOST_ANSWER_BYTES = 16_384;

export interface Message {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Sends one message, with the guard of fetching: no address inside a network, whatever its name leads to; no redirects. Gives "delivered" for a
 * status of 200 to 299, else a stable word for what came in between. Never throws.
 */
export async function send({ address, headers, body }: Message, { settings, dispatcher, userAgent }: Network): Promise<string> {
  const url = checkAddress(address, settings.allowPrivate);
  if (isFault(url)) return url.code;
  const all = { ...headers, "user-agent": userAgent, "content-type": "application/json" };
  try {
    const answer = await request(url, { dispatcher, method: "POST", headers: all, body, signal: AbortSignal.timeout(ANSWER_MS) });
    await answer.body.dump({ limit: MOST_ANSWER_BYTES }).catch(() => {});
    return answer.statusCode >= 200 && answer.statusCode < 300 ? "delivered" : `status-${answer.statusCode}`;
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "timed-out" : faultOf(error, false).code;
  }
}
