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
