import { isIP, type LookupFunction } from "node:net";
import { isAllowed } from "./address.ts";
import { isPublicIp } from "./ip.ts";

/** Thrown into the connection where a name leads inside a network. */
export class PrivateAddress extends Error {
  constructor(host: string, ip: string) {
    super(`${host} leads to ${ip}, inside a network.`);
  }
}

/** Thrown into the connection where a name leads nowhere. */
export class UnknownHost extends Error {
  constructor(host: string, cause: unknown) {
    super(`The name ${host} is not known.`, { cause });
  }
}

/**
 * The name resolver of a connection: it gives only addresses that were judged, and nothing resolves the name again, so that a name cannot
 * lead elsewhere between check and connection (DNS rebinding). One inner address among outer ones refuses the name: such answers are made
 * on purpose or by mistake, never for readers.
 */
export function guardedLookup(
  lookup: (host: string) => Promise<readonly string[]>,
  allowPrivate: boolean | readonly string[],
): LookupFunction {
  return (host, options, done) => {
    lookup(host).then(
      (found) => {
        const wanted = options.family === 4 || options.family === "IPv4" ? 4 : options.family === 6 || options.family === "IPv6" ? 6 : 0;
        const inner = isAllowed(host, allowPrivate) ? undefined : found.find((ip) => !isPublicIp(ip));
        if (inner !== undefined) return done(new PrivateAddress(host, inner), "");
        const all = found.map((address) => ({ address, family: isIP(address) })).filter((a) => wanted === 0 || a.family === wanted);
        if (all.length === 0) return done(new UnknownHost(host, null), "");
        if (options.all) done(null, all);
        else done(null, all[0].address, all[0].family);
      },
      (error: unknown) => done(new UnknownHost(host, error), ""),
    );
  };
}
