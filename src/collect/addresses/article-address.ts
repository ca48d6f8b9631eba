import { ADDRESS_RULES, type AddressRule } from "./rules.ts";

/** Each round takes something away; wrappers within wrappers end here. */
const MAX_ROUNDS = 20;

/**
 * The address of the article that `address` (relative ones from `base`) leads to: without tracking parameters, fragment and the marks of AMP,
 * print and mobile variants, spelled as the URL standard does (host in lower case and ASCII, no default port). Applied again it changes
 * nothing. null: it is no http or https address.
 */
export function articleAddress(address: string, base?: string, rules: readonly AddressRule[] = ADDRESS_RULES): string | null {
  if (!URL.canParse(address.trim(), base)) return null;
  let url = new URL(address.trim(), base);
  for (let round = 0, before = ""; round < MAX_ROUNDS && url.href !== before; round++) {
    before = url.href;
    for (const rule of rules) url = rule.apply(url);
  }
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/**
 * What is the same of all spellings of an article's address: without scheme, "www.", a last slash or index file, and with its parameters in
 * order. For telling whether two addresses are one, not for fetching. An address that is none is its own key.
 */
export function addressKey(address: string): string {
  const plain = articleAddress(address);
  if (plain === null) return address;
  const url = new URL(plain);
  const host = url.host.replace(/^www\d?\./, "");
  const path = url.pathname.replace(/\/(?:index\.(?:html?|php))?$/, "").replace(/%[0-9a-f]{2}/g, (code) => code.toUpperCase());
  const query = url.search === "" ? "" : `?${url.search.slice(1).split("&").sort().join("&")}`;
  return host + path + query + url.hash;
}
