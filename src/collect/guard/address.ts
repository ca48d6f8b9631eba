import { type Fault, fault } from "../refuse.ts";
import { isPublicIp } from "./ip.ts";

/** Browsers and servers give up at some 8,000 characters; addresses of articles have under 500. */
const MAX_LENGTH = 4_096;

/** Ports at which pages are served. Others belong to services that a request may harm (mail, databases, printers …). */
const WEB_PORTS: ReadonlySet<string> = new Set(["", "80", "443", "8000", "8008", "8080", "8443", "8888"]);

/** Names that by their standard lead into the own machine or network (RFC 6761, RFC 6762, RFC 8375 and customary ones). */
const INNER_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa|onion|invalid)$/;

/**
 * An address that may be asked, or why not: http or https, without a password, at a port of the web, and not by itself inside a network.
 * Unusual spellings of IP addresses (`http://2130706433/`, `http://0x7f.1/`) come out of `URL` as the plain ones and are judged as these.
 * What a name leads to is judged when the connection is made (`guardedLookup`).
 */
export function checkAddress(text: string, allowPrivate: boolean | readonly string[]): URL | Fault {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return fault("bad-address", `The address is longer than ${MAX_LENGTH} characters.`);
  if (!URL.canParse(trimmed)) return fault("bad-address", `"${trimmed.slice(0, 80)}" is no address.`);
  const url = new URL(trimmed);
  if (url.protocol !== "http:" && url.protocol !== "https:") return fault("unsupported-scheme", `It begins with "${url.protocol}".`);
  if (url.username !== "" || url.password !== "") return fault("credentials-in-address", "It has a name or a password before the host.");
  const host = url.hostname.replace(/\.$/, "");
  if (host === "") return fault("bad-address", "It names no host.");
  if (isAllowed(host, allowPrivate)) return url;
  if (!WEB_PORTS.has(url.port)) return fault("blocked-port", `Port ${url.port} is not one at which pages are served.`);
  const literal = literalIp(host);
  if (literal !== null ? !isPublicIp(literal) : INNER_NAME.test(host) || !host.includes("."))
    return fault("private-address", `${host} is inside a network.`);
  return url;
}

/** Whether the user allows a host, of whichever network. */
export function isAllowed(host: string, allowPrivate: boolean | readonly string[]): boolean {
  return typeof allowPrivate === "boolean" ? allowPrivate : allowPrivate.includes(host);
}

/** The IP address that stands as host, without the brackets of IPv6; null for a name. `URL` writes all IPv4 spellings with four decimals. */
function literalIp(host: string): string | null {
  if (host.startsWith("[")) return host.slice(1, -1);
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host : null;
}
