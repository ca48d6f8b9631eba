import { decodeEntities } from "../../read/html/text.ts";
import { articleAddress } from "../addresses/article-address.ts";
import { sameSite } from "../addresses/same-site.ts";
import type { Tag } from "./tags.ts";

/**
 * The article's own address: what the page names (`<link rel=canonical>`, else `og:url`) where that is on the page's own site, or else the
 * page's address, without tracking parameters. A page may not speak for another site, and a canonical address that is the front page is a
 * mistake of the site's program.
 */
export function canonicalAddress(tags: readonly Tag[], address: string): string {
  const own = new URL(address);
  const base = tags.find(({ name }) => name === "base")?.attribute("href") ?? null;
  const from = base !== null && URL.canParse(base, address) ? new URL(base, address).href : address;
  const links = tags.filter((tag) => tag.name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(tag.attribute("rel") ?? ""));
  const graph = tags.filter((tag) => tag.name === "meta" && tag.attribute("property")?.toLowerCase() === "og:url");
  const named = [...links.map((tag) => tag.attribute("href")), ...graph.map((tag) => tag.attribute("content"))];
  for (const candidate of named) {
    const found = candidate === null || candidate === "" ? null : articleAddress(decodeEntities(candidate), from);
    if (found === null) continue;
    const url = new URL(found);
    if (!sameSite(url.hostname, own.hostname) || (url.pathname === "/" && own.pathname !== "/")) continue;
    // The page came over a safe connection: so will its own address.
    if (own.protocol === "https:" && url.host === own.host) url.protocol = "https:";
    return url.href;
  }
  return articleAddress(address) ?? address;
}
