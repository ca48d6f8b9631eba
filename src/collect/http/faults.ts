import { PrivateAddress, UnknownHost } from "../guard/lookup.ts";
import { type Fault, fault } from "../refuse.ts";

const TIMEOUTS: ReadonlySet<string> = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);
const NO_NAME: ReadonlySet<string> = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EAI_NONAME"]);
const MALFORMED = /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$|UND_ERR_INVALID_ARG$)/;
const TLS = /^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_OSSL|HOSTNAME_MISMATCH)/;

/** What an error of the connection or of the HTTP library means. `begun`: the answer's headers had come. */
export function faultOf(error: unknown, begun: boolean): Fault {
  const cause = error instanceof Error ? `${error.name}: ${error.message}`.trim() : String(error);
  if (error instanceof PrivateAddress) return fault("private-address", error.message);
  if (error instanceof UnknownHost)
    return fault("unknown-host", error.message, { cause: error.cause === null ? null : String(error.cause) });
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? "");
  if (TIMEOUTS.has(code)) return fault("timed-out", begun ? "The page came too slowly." : "The site did not answer in time.", { cause });
  if (NO_NAME.has(code)) return fault("unknown-host", "The name is not known.", { cause });
  if (TLS.test(code)) return fault("tls-failed", "No trusted connection could be made.", { cause });
  // The parser meets the end of the connection inside a chunk: that is an early end, not a malformed answer.
  if (code === "HPE_INVALID_EOF_STATE" && begun) return fault("cut-short", "The connection ended within the page.", { cause });
  if ((error as Error | null)?.name === "HTTPParserError" || MALFORMED.test(code))
    return fault("bad-response", "What was sent is not HTTP.", { cause });
  return begun
    ? fault("cut-short", "The connection ended within the page.", { cause })
    : fault("unreachable", "No connection could be made, or it was dropped.", { cause });
}
