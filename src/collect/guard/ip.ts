import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** 2000::/3 is all that is given out of IPv6; the rest has a use of its own or none. */
const GLOBAL_V6 = ipaddr.IPv6.parse("2000::");
/** IPv4 behind a translator of the open network (RFC 6052): the last 32 bits are the address. */
const NAT64 = ipaddr.IPv6.parse("64:ff9b::");

/**
 * Whether an IP address is one of the open network. Everything else is not asked: this machine, private networks (10.0.0.0/8, fc00::/7 …),
 * link-local ones with the metadata service of clouds (169.254.169.254), shared ones of providers (100.64.0.0/10), multicast, broadcast,
 * documentation and reserved ranges, tunnels; an IPv4 address inside an IPv6 one is judged as itself. The ranges are those of the IANA
 * special-purpose registries, as ipaddr.js has them. Text that is no IP address is not public.
 */
export function isPublicIp(text: string): boolean {
  if (isIP(text) === 0) return false;
  const ip = ipaddr.parse(text);
  if (ip instanceof ipaddr.IPv4) return ip.range() === "unicast";
  if (ip.isIPv4MappedAddress()) return ip.toIPv4Address().range() === "unicast";
  if (ip.match(NAT64, 96)) return new ipaddr.IPv4(ip.toByteArray().slice(12)).range() === "unicast";
  return ip.match(GLOBAL_V6, 3) && ip.range() === "unicast";
}
