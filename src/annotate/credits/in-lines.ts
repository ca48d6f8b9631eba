import type { Credit, CreditRelation } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { type KnownOutlet, knownAgency, knownOutlet } from "../../model/publishers.ts";
import type { Span } from "../../model/span.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { nameRuns } from "./runs.ts";

/** How many lines from either end of a text hold datelines, bylines and trailers. */
const HEAD_LINES = 8;
const TAIL_LINES = 6;
/** A line longer than this is a paragraph of the report, not a byline or trailer. */
const SHORT_LINE = 120;

// "RIVERTON, Jan 5 (Reuters) -", "RIVERTON (AP) —", "(CNN) Relatives …", "NEW RIVERTON, Jan. 5, 2018 /PRNewswire/ --"
const DATELINE = /^(?:[\p{Lu}][\p{L} .,'’/\d-]{1,60}?)?[ ]?(?:\(([\p{L} .&-]{2,40})\)|\/([\p{L}-]{2,20})\/)\s*(-{1,2}|[–—:]|(?=\p{Lu}))/u;
// "By Ann Lee, Reuters", "By ANN LEE Associated Press"
const BYLINE = /^(?:[Bb]y|BY) [^\n]{2,80}$/u;
const COPYRIGHT =
  /(?<!(?:image|photo|picture|video|caption) )(?:copyright|©|\(c\))[ ,:]*(?:\(c\)|©)?[ ]*(?:\d{4}(?:[-–]\d{2,4})?)?[ ,]*(?:by )?(?:the )?$/iu;
const ORIGINAL =
  /(?:please credit|(?:originally|first) (?:published|appeared|posted|ran) (?:on|in|by|at|with)|(?:read|see) the (?:original|full)(?: article| story| report)? (?:on|at|in)|originalartikel [\p{L} ]{0,20}(?:auf|bei|in)|(?:with|additional) (?:inputs?|reporting|material|files?|information) (?:from|by)|article (?:courtesy of|provided by)|^source ?:)(?: the)? $/iu;
/** What a line holds that can fit either of the two: tested once a line. */
const CREDITS_SOMEONE =
  /copyright|©|\(c\)|please credit|(?:originally|first) (?:published|appeared|posted|ran)|(?:read|see) the (?:original|full)|originalartikel|(?:with|additional) (?:inputs?|reporting|material|files?|information)|article (?:courtesy|provided)|source ?:/i;
/** What shows that the agency at the end of a line has the picture: "… in April ©Ann Lee (AFP)", "(Pool/AFP)". */
const OF_PICTURE = /©|\b(?:photos?|photograph|pictured?|images?|pool|handout|getty)\b|\bvia\s/iu;
const TRAILER_GAP = /^[\s\-–—/,;&|()]*(?:and)?[\s\-–—/,;&|()]*$/;

function line(name: string, span: Span, relation: CreditRelation, rule: string): Credit {
  return { start: span.start, end: span.end, name, relation, sentence: null, rule };
}

/** A line of agencies alone: "Reuters - AP - AFP", "/AFP/", "(AP)". */
function trailer(text: string, span: Span): readonly Credit[] {
  const names = text.slice(span.start, span.end).matchAll(/[\p{L}]+(?:[ -](?!-)[\p{L}]+){0,3}/gu);
  const whole: { readonly agency: KnownOutlet; readonly start: number; readonly end: number }[] = [];
  for (const m of names) {
    const agency = knownAgency(m[0]) ?? knownOutlet(m[0]);
    if (agency === null) return [];
    whole.push({ agency, start: span.start + m.index, end: span.start + m.index + m[0].length });
  }
  let from = span.start;
  for (const w of whole) {
    if (!TRAILER_GAP.test(text.slice(from, w.start))) return [];
    from = w.end;
  }
  return whole.map((w) => line(w.agency.name, w, "tag", "credit/tag"));
}

/** Datelines, bylines, tags, copyright and "first published by" lines, in the whole text with its removed parts. */
export function creditsInLines(article: Article): readonly Credit[] {
  const { text } = article;
  const out: Credit[] = [];
  const lines = splitParagraphs(text);
  lines.forEach((span, i) => {
    const head = i < HEAD_LINES;
    const tail = i >= lines.length - TAIL_LINES;
    if (!head && !tail) return;
    const own = text.slice(span.start, span.end);
    const short = own.length <= SHORT_LINE;
    if (head) {
      const beginning = own.slice(0, SHORT_LINE);
      const m = /[(/]/.test(beginning) ? DATELINE.exec(beginning) : null;
      const label = m?.[1] ?? m?.[2];
      const found = label === undefined ? null : (knownOutlet(label) ?? knownAgency(label));
      if (m && label !== undefined && found) {
        const at = span.start + m[0].indexOf(label);
        out.push(line(found.name, { start: at, end: at + label.length }, "dateline", "credit/dateline"));
      }
    }
    if (short) {
      if (BYLINE.test(own)) {
        for (const run of nameRuns(text, span)) {
          const words = run.text.split(" ");
          for (let n = 0; n < words.length; n++) {
            const rest = words.slice(n).join(" ");
            const agency = knownOutlet(rest);
            if (agency === null || (n > 0 && agency.kind !== "agency")) continue;
            out.push(line(agency.name, { start: run.end - rest.length, end: run.end }, "byline", "credit/byline"));
            break;
          }
        }
      } else {
        out.push(...trailer(text, span).map((c) => (head ? { ...c, relation: "dateline" as const, rule: "credit/dateline-line" } : c)));
      }
    }
    if (tail && /[)/]$/.test(own.slice(-1))) {
      const m = /[(/]([\p{L} .-]{2,30})[)/]\s*$/u.exec(own.slice(-60));
      const agency = m && knownAgency(m[1]);
      if (m && agency && own.length > SHORT_LINE && !OF_PICTURE.test(own.slice(-SHORT_LINE))) {
        const at = span.end - own.slice(-60).length + m.index + 1;
        if (own.length >= 60) out.push(line(agency.name, { start: at, end: at + m[1].length }, "tag", "credit/tag"));
      }
    }
    if (CREDITS_SOMEONE.test(own)) {
      for (const run of nameRuns(text, span)) {
        const before = text.slice(Math.max(span.start, run.start - 80), run.start);
        const copyright = COPYRIGHT.test(before);
        if (!copyright && !ORIGINAL.test(before)) continue;
        const known = knownOutlet(run.text);
        const name = known?.name ?? run.text;
        // An unknown holder of a copyright may be anybody: it is no credit.
        if (copyright && known === null) continue;
        out.push(line(name, run, copyright ? "copyright" : "citing", copyright ? "credit/copyright" : "credit/original"));
      }
    }
  });
  return out;
}
