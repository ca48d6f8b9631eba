import { outletOfHost } from "../model/outlets.ts";

const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})?\.)+\p{L}[\p{L}\p{N}-]{1,23})(?::\d+)?(?:[/?#].*)?$/iu;

/** The host of an address or of a bare host name; null for other text ("The Valley Post"). */
export function hostOf(text: string): string | null {
  return HOST.exec(text.trim())?.[1].toLowerCase() ?? null;
}

/**
 * The name of an outlet: a name stays (a handle loses its "@"), a host or an address becomes the name known for it, or else the host
 * without "www". `site` is what metadata say, `url` the article's address; null where neither tells.
 */
export function outletName(site: string | null, url: string | null): string | null {
  const given = site?.trim().replace(/^@/, "") || null;
  if (given !== null && hostOf(given) === null) return given.length <= 120 ? given : null;
  const host = hostOf(given ?? "") ?? hostOf(url ?? "");
  return host === null ? null : (outletOfHost(host) ?? host.replace(/^(?:www\d?|m|amp)\./, ""));
}
