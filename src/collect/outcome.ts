/** Stable codes of why nothing was received, each with what a user can do about it. The list for people: docs/fetching.md. */
export const REFUSAL_HINTS = {
  "bad-address": "Write the whole address, with https://.",
  "unsupported-scheme": "Firsthand fetches http and https alone; give other files as inputs.",
  "credentials-in-address": "Take the name and password out of the address; Firsthand sends none.",
  "blocked-port": "The port belongs to another service than the web; allow private addresses if it is your own.",
  "private-address": "The name leads to an address inside a network; allow private addresses if it is your own.",
  "robots-refused": "The site asks programs not to fetch this; read it in a browser and give the saved page.",
  "robots-unreachable": "The site's robots.txt cannot be read, so nothing is fetched; it is tried again later.",
  "unknown-host": "Check the name of the site and the connection.",
  unreachable: "The site takes no connection, or drops it; it is tried again later.",
  "tls-failed": "The site's certificate or encryption cannot be trusted; look at it in a browser.",
  "timed-out": "The site is too slow; it is tried again later.",
  "too-large": "The page is larger than the limit; raise the limit if it is wanted.",
  "cut-short": "The connection ended before the whole page had come; it is tried again later.",
  "unwanted-type": "Give the address of the page that it belongs to.",
  "damaged-compression": "What was sent cannot be unpacked; it is tried again later.",
  "unknown-compression": "The site packs pages in a way that was not asked for.",
  "bad-response": "What was sent is not HTTP as it should be.",
  "too-many-redirects": "The address leads on and on; give the address of the page itself.",
  "redirect-loop": "The address leads back to itself, often for want of a cookie; save the page from a browser.",
  "bad-redirect": "The site leads on to nowhere.",
  "not-found": "The page does not exist at this address.",
  gone: "The page was taken down for good.",
  forbidden: "The site does not give the page to programs, or not without an account.",
  "rate-limited": "The site asks to slow down; it is tried again after the time it names.",
  "host-resting": "The site asked for a pause that is not over; it is tried again then.",
  "client-error": "The site does not accept the request.",
  "server-error": "The site has a fault; it is tried again later.",
  stopped: "It was stopped from here.",
} as const;

export type RefusalCode = keyof typeof REFUSAL_HINTS;

/** Why nothing was received. A record, never thrown. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The address asked for. */
  readonly address: string;
  /** The address at which it happened: that of the last redirect, or of robots.txt. */
  readonly place: string;
  /** One sentence with the particulars. */
  readonly reason: string;
  readonly hint: string;
  /** HTTP status; null where it did not come so far. */
  readonly status: number | null;
  /** How long the site asks to wait, capped; null where it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether the same request may succeed soon (a slow or faulty site), or not (a page that is not there). */
  readonly passing: boolean;
  /** What the library or the system said; null where there is nothing more to say. */
  readonly cause: string | null;
  /** ISO 8601 time in UTC. */
  readonly at: string;
}

/** What asking for an address comes to. */
export type Outcome = Received | Refusal;

export function isRefusal(outcome: Outcome): outcome is Refusal {
  return "code" in outcome;
}

export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

/** What a page shows of itself that makes it something else than the article. */
export type Mark = "not-free" | "paywall-stub" | "consent-page";

/** What came for an address, whichever way: from the network or out of an archive. */
export interface Received {
  /** As asked for. */
  readonly address: string;
  /** After redirects. */
  readonly finalAddress: string;
  /** The article's own address: what the page names as canonical on its own site, or else the final one, without tracking parameters. */
  readonly canonicalAddress: string;
  readonly status: number;
  /** Names in lower case; those of `KEPT_HEADERS`. */
  readonly headers: Readonly<Record<string, string>>;
  /** In lower case, without parameters: "text/html"; null where the site does not say. */
  readonly mediaType: string | null;
  /** As the site says, in lower case; null where it does not. */
  readonly charset: string | null;
  /** Unpacked, otherwise as sent; none where `notModified`. */
  readonly bytes: Uint8Array;
  /** ISO 8601 time in UTC. */
  readonly receivedAt: string;
  readonly redirects: readonly Redirect[];
  /** The site says that what the condition names is still what it has (304). */
  readonly notModified: boolean;
  readonly marks: readonly Mark[];
}

/** What is known of an earlier answer, to be sent along so that an unchanged page is not sent again. */
export interface Condition {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The condition for the next request, from the headers of the last answer that came with a page; null where they give nothing to hold on to. */
export function conditionOf(headers: Readonly<Record<string, string>>): Condition | null {
  const etag = headers.etag ?? null;
  const lastModified = headers["last-modified"] ?? null;
  return etag === null && lastModified === null ? null : { etag, lastModified };
}
