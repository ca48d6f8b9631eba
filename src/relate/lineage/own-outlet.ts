import type { AnnotatedArticle, Credit } from "../../model/annotated.ts";
import { knownAgency, knownOutlet } from "../../model/publishers.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { quotedSpans } from "../fingerprint/quoted.ts";

/** What an article's text shows about its own outlet. */
export interface OwnOutlet {
  /** Canonical name; null where neither article nor address tell. */
  readonly name: string | null;
  /** Where the text shows the outlet's own reporting: a dateline of its own (first), "told us", "seen by …". */
  readonly dateline: Span | null;
  /** Sentences that show it, with the span that does. */
  readonly sentences: ReadonlyMap<number, Span>;
  /** Whether it is an agency's report in the agency's own file: its dateline names its own outlet, or desk credits close it. */
  readonly wire: boolean;
}

// "RIVERTON — ", "RIVERTON, Ohio - "; agencies in brackets are credits of their own.
const DATELINE =
  /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}(?:, \p{Lu}[\p{L}. ]{1,20})?(?:, \p{L}{3,9}\.? \d{1,2})? (?:[–—-]|--) (?=\p{Lu}|["“])/u;
// "RIVERTON, March 12, 2024 (Example Wire) -", "(Reporting by Ann Lee; Editing by Bob Ray)"
const WIRE_DATELINE = /^\p{Lu}[\p{L} .,'’\d-]{1,60} \(([\p{L}\d .&-]{2,40})\) ?(?:-{1,2}|[–—:])/mu;
const DESK_CREDIT = /\((?:(?:Additional )?(?:Reporting|Writing) by [^()\n]{2,200}; ?)?Editing by [^()\n]{2,80}\)\s*$/u;
/** How much of a text's head and tail is looked at for them, in UTF-16 code units. */
const EDGE = 600;
/** Relations that stand for the whole article. */
export const SIGNED: ReadonlySet<string> = new Set(["dateline", "byline", "tag", "copyright", "feed-source"]);
const OWN_WORDS =
  /\b(?:(?:told|tells|telling) (?:us|this (?:newspaper|reporter|magazine|website))|(?:in an interview|speaking|spoke) (?:with|to) (?:us|this (?:newspaper|reporter|magazine|website))|(?:we|our reporters?) (?:spoke (?:to|with)|interviewed)|(?:seen|obtained|reviewed) by (?:us|this (?:newspaper|reporter|website)))\b/iu;

/** Letters and digits of a name, lower case, without "the". */
const squeeze = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Labels of a host name that can be an outlet's name: "edition.examplenews.co.uk" → "edition", "examplenews". */
function hostLabels(host: string): readonly string[] {
  return /^[\w-]+(\.[\w-]+)+$/.test(host)
    ? host
        .toLowerCase()
        .split(".")
        .filter((l) => l.length > 2 && !/^(?:www|com|org|net|edition|news|mobile|amp)$/.test(l))
    : [];
}

/** Whether a credited name is the outlet (a name or a host) itself or, unless `exactly`, an edition of it. */
export function isOutlet(name: string, outlet: string, exactly = false): boolean {
  const credited = squeeze(name);
  const own = squeeze(outlet);
  if (credited === own || (!exactly && own.length > 3 && credited.startsWith(own)) || knownOutlet(outlet)?.name === name) return true;
  return hostLabels(outlet).some(
    (label) => squeeze(label) === credited || (!exactly && label.length > 4 && credited.startsWith(squeeze(label))),
  );
}

/** What the text shows about its own outlet. Credits of the outlet itself ("told" its own reporter) are its own reporting. */
export function ownOutlet(annotated: AnnotatedArticle): OwnOutlet {
  const { article, sentences, credits } = annotated;
  // "Told us" in a quotation is the speaker's.
  const quoted = quotedSpans(annotated);
  const stated = article.outlet;
  // A dateline, byline or copyright that names no agency is the outlet's own.
  const signed = credits.find(
    (c) =>
      (c.relation === "dateline" || c.relation === "copyright") &&
      knownAgency(c.name) === null &&
      (stated === null || isOutlet(c.name, stated)),
  );
  const name = signed?.name ?? (stated === null ? null : (knownOutlet(stated)?.name ?? stated));
  const own = (c: Credit): boolean => (name !== null && isOutlet(c.name, name)) || (stated !== null && isOutlet(c.name, stated));
  const found = new Map<number, Span>();
  let dateline: Span | null = null;
  let label = name;
  for (const c of credits) {
    if (!own(c) || c.rule === "credit/original") continue;
    // The text's own name for the outlet is better than a host name.
    if (label !== null && /^[\w-]+(\.[\w-]+)+$/.test(label)) label = knownOutlet(c.name)?.name ?? c.name;
    if (c.relation === "dateline") dateline ??= { start: c.start, end: c.end };
    else if (c.sentence !== null && (c.relation === "told" || c.rule === "credit/citing"))
      found.set(c.sentence, { start: c.start, end: c.end });
  }
  for (const s of sentences) {
    const text = article.text.slice(s.start, s.end);
    const m = OWN_WORDS.exec(text);
    const span = m && { start: s.start + m.index, end: s.start + m.index + m[0].length };
    if (span && !quoted.some((q) => overlaps(q, span))) found.set(s.index, span);
    if (s.index < 6 && dateline === null) {
      const d = DATELINE.exec(text);
      if (d) dateline = { start: s.start, end: s.start + d[0].trimEnd().length };
    }
  }
  // Below a dateline, agencies that sign the article at its end are where it comes from.
  const agencies = credits.some((c) => SIGNED.has(c.relation) && knownAgency(c.name) !== null && !own(c));
  return { name: label, dateline: agencies ? null : dateline, sentences: found, wire: isWire(annotated, own) };
}

function isWire({ article, credits }: AnnotatedArticle, own: (c: Credit) => boolean): boolean {
  const inBrackets = WIRE_DATELINE.exec(article.text.slice(0, EDGE))?.[1] ?? null;
  const named = article.outlet !== null && inBrackets !== null && isOutlet(inBrackets, article.outlet);
  const byOthers = credits.some((c) => SIGNED.has(c.relation) && !own(c));
  // A paper that prints an agency's report keeps the agency's name in the dateline.
  return named || (!byOthers && inBrackets === null && DESK_CREDIT.test(article.text.slice(-EDGE)));
}
