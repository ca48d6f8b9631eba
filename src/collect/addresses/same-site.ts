/** Parts of a host that name a variant of the site, not another site. */
const VARIANT = /^(?:www\d?|m|mobile|touch|amp)\./;

/**
 * Whether two hosts are of one site: the same but for "www.", "m." and the like, or one below the other ("news.example.org" and
 * "example.org"). Two names side by side below a third may belong to different owners and are not.
 */
export function sameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => host.toLowerCase().replace(/\.$/, "").replace(VARIANT, ""));
  const below = (inner: string, outer: string): boolean => outer.includes(".") && inner.endsWith(`.${outer}`);
  return one === other || below(one, other) || below(other, one);
}
