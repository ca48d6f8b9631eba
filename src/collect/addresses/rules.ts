import { parametersOf, setParameters } from "./query.ts";
import { isTracking } from "./tracking.ts";

/** Changes an address towards the article's own, or gives another for it; leaves it alone where it says nothing of it. */
export interface AddressRule {
  readonly id: string;
  readonly apply: (url: URL) => URL;
}

/** Pages that do nothing but lead on, with the parameter that names where: "https://www.google.com/url?q=https://…". */
const WRAPPERS: readonly (readonly [RegExp, RegExp, readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ["url", "q"]],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, ["u"]],
  [/^(?:www\.)?bing\.com$/, /^\/news\/apiclick\.aspx$/, ["url"]],
];

const unwrapLink: AddressRule = {
  id: "address/link-wrapper",
  apply(url) {
    const wrapper = WRAPPERS.find(([host, path]) => host.test(url.hostname) && path.test(url.pathname));
    for (const name of wrapper?.[2] ?? []) {
      const inner = url.searchParams.get(name) ?? "";
      if (/^https?:\/\//i.test(inner) && URL.canParse(inner)) return new URL(inner);
    }
    return url;
  },
};

/** "https://www.google.com/amp/s/example.org/story" and "https://example-org.cdn.ampproject.org/c/s/example.org/story" → example.org/story. */
const unwrapAmpCache: AddressRule = {
  id: "address/amp-cache",
  apply(url) {
    const viewer = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname) : null;
    const cache = url.hostname.endsWith(".cdn.ampproject.org") ? /^\/(?:c|v|wp)\/(s\/)?(.+)$/.exec(url.pathname) : null;
    const found = viewer ?? cache;
    if (found === null || !/^[^/]+\.[^/]+/.test(found[2])) return url;
    const inner = `http${found[1] ? "s" : ""}://${found[2]}${url.search}`;
    return URL.canParse(inner) ? new URL(inner) : url;
  },
};

/** "m.example.org", "amp.example.org", "en.m.example.org" → without that part. */
const VARIANT_HOST = /^((?:[a-z]{2,3}\.)?)(?:m|mobile|touch|amp)\.((?:[^.]+\.)+[^.]+)$/;

const variantHost: AddressRule = {
  id: "address/variant-host",
  apply(url) {
    const found = VARIANT_HOST.exec(url.hostname);
    if (found !== null) url.hostname = found[1] + found[2];
    return url;
  },
};

/** "/story/amp", "/story/amp/", "/story.amp", "/story.amp.html", "/story/print": the last part names the variant. */
const VARIANT_END = /(?<=[^/])\/(?:amp|print|printable|print-?view)\/?$|\.amp(?=(?:\.html?)?$)/i;

const variantPath: AddressRule = {
  id: "address/variant-path",
  apply(url) {
    const path = url.pathname.replace(VARIANT_END, (end) => (end.endsWith("/") ? "/" : ""));
    if (path !== url.pathname) url.pathname = path;
    return url;
  },
};

const SWITCHES: ReadonlySet<string> = new Set(["amp", "_amp", "isamp", "print", "printable", "printview", "printerfriendly"]);
const CHOICES: ReadonlySet<string> = new Set(["outputtype", "output", "view", "format", "mode", "display"]);
const ON = /^(?:|1|y|yes|true|on|amp|print)$/;
const VARIANT = /^(?:amp|print|printable|printer|mobile)$/;

/** "?amp=1", "?outputType=amp", "?view=print" → without. */
const variantParameter: AddressRule = {
  id: "address/variant-parameter",
  apply(url) {
    const all = parametersOf(url);
    const kept = all.filter(({ name, value }) => !(SWITCHES.has(name) && ON.test(value)) && !(CHOICES.has(name) && VARIANT.test(value)));
    if (kept.length < all.length) setParameters(url, kept);
    return url;
  },
};

const tracking: AddressRule = {
  id: "address/tracking",
  apply(url) {
    const all = parametersOf(url);
    const kept = all.filter(({ name }) => !isTracking(name));
    if (kept.length < all.length || url.search === "") setParameters(url, kept);
    return url;
  },
};

/** A fragment names a place on the page; one that begins with "!" names the page. */
const fragment: AddressRule = {
  id: "address/fragment",
  apply(url) {
    if (!url.hash.startsWith("#!")) url.hash = "";
    return url;
  },
};

/** "example.org." is "example.org". */
const trailingDot: AddressRule = {
  id: "address/trailing-dot",
  apply(url) {
    if (/[^.]\.$/.test(url.hostname)) url.hostname = url.hostname.slice(0, -1);
    return url;
  },
};

/** In this order; all of them again until none changes anything. */
export const ADDRESS_RULES: readonly AddressRule[] = [
  trailingDot,
  unwrapLink,
  unwrapAmpCache,
  variantHost,
  variantPath,
  variantParameter,
  tracking,
  fragment,
];
