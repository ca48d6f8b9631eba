import { stripTags } from "../../read/html/text.ts";
import type { Mark } from "../outcome.ts";
import type { Tag } from "./tags.ts";

/** A line with fewer words is a heading, a link or a button, not the running text of an article. */
const RUNNING_WORDS = 12;
/** Running text of a page below which subscription wording means that the rest is behind it. Beginnings shown for free have 40 to 150 words. */
const STUB_WORDS = 200;
/** A page with more running text than this has an article below its consent notice. */
const CONSENT_WORDS = 300;

/** What stands where an article breaks off. Not: "subscribe to our newsletter", "already a subscriber?", which stand on free pages too. */
const SUBSCRIBE: readonly RegExp[] = [
  /\b(?:subscribe|sign up|sign in|log ?in|register|create an? (?:free )?account|become a (?:member|subscriber)|start your (?:free )?trial)\b[^.!?\n]{0,60}\bto (?:continue|keep|read|unlock|finish|access|view|see)\b/i,
  /\bto (?:continue|keep) reading\b[^.!?\n]{0,60}\b(?:subscri|sign|log|register|account|member)/i,
  /\bthis (?:article|story|content|page) is (?:only |exclusively )?(?:available|reserved|exclusive|for)\b[^.!?\n]{0,30}\b(?:subscribers|members)\b/i,
  /\b(?:subscribers?|members?)[- ]only (?:article|story|content)\b|\bexclusive(?:ly)? (?:to|for) (?:our )?subscribers\b/i,
  /\byou(?:'|’)?(?: ha)?ve (?:reached|read|used) (?:your|all)\b[^.!?\n]{0,40}\bfree (?:article|stories|story)/i,
  /\bunlock (?:this|the (?:full|rest of the)) (?:article|story)\b/i,
  /\b(?:weiterlesen|lesen sie weiter) mit\b|\b(?:nur )?für abonnent(?:en|innen)\b|\bjetzt (?:abonnieren|testen) und weiterlesen\b/i,
  /\b(?:article|contenu) réservé aux abonnés\b|\bla suite est réservée\b|\bpour lire la suite\b/i,
  /\b(?:contenido|artículo) (?:exclusivo|solo) para suscriptores\b|\bsuscríbete para (?:seguir|continuar) leyendo\b/i,
  /\b(?:contenuto|articolo) riservato agli abbonati\b|\babbonati per (?:continuare|leggere)\b/i,
];

/** Words of consent pages; several kinds of them make one. */
const CONSENT: readonly RegExp[] = [
  /\bcookies?\b/i,
  /\b(?:accept|agree to|allow|reject|refuse|decline) all\b|\balle? (?:akzeptieren|ablehnen)\b|\btout (?:accepter|refuser)\b|\b(?:aceptar|rechazar) todo\b/i,
  /\b(?:manage|more|privacy|cookie) (?:options|preferences|settings|choices)\b|\bbefore you continue\b|\bwe value your privacy\b/i,
  /\b(?:our|and (?:our|its)|\d+) (?:\w+ )?partners\b|\bvendors?\b/i,
  /\bpersonal(?:ised|ized) (?:ads?|advertising|content)\b|\bprivacy policy\b|\bwithdraw (?:your )?consent\b/i,
];
const CONSENT_KINDS = 3;
const CONSENT_ADDRESS = /^https?:\/\/(?:consent|cmp|guce|privacy-mgmt)\.|^https?:\/\/[^/]+\/(?:cookie-?)?consent(?:[/?]|$)/i;

const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false\b/i;

/**
 * What a page shows of itself: that it is not free (schema.org `isAccessibleForFree`, `article:content_tier`), that it holds only the beginning
 * of its article, or that it asks for consent instead of showing one. `address`: where it was found, after redirects.
 */
export function marksOf(html: string, tags: readonly Tag[], address: string): readonly Mark[] {
  const marks: Mark[] = [];
  const text = stripTags(html);
  const running = text.split("\n").filter((line) => line.split(" ").length >= RUNNING_WORDS);
  const article = running.filter((line) => !SUBSCRIBE.some((wording) => wording.test(line)));
  const words = article.reduce((sum, line) => sum + line.split(" ").length, 0);
  const notFree = tags.some(
    (tag) =>
      (tag.script !== "" && /ld\+json/i.test(tag.attribute("type") ?? "") && NOT_FREE.test(tag.script)) ||
      (tag.attribute("property")?.toLowerCase() === "article:content_tier" && tag.attribute("content")?.toLowerCase() === "locked"),
  );
  if (notFree) marks.push("not-free");
  const consent = CONSENT.filter((wording) => wording.test(text)).length;
  if (words < CONSENT_WORDS && (CONSENT_ADDRESS.test(address) || (consent >= CONSENT_KINDS && onlyConsent(article))))
    marks.push("consent-page");
  else if (words < STUB_WORDS && (notFree || SUBSCRIBE.some((wording) => wording.test(text)))) marks.push("paywall-stub");
  return marks;
}

/** Whether most of the running text speaks of consent: a short report with a notice below it is a report. */
function onlyConsent(lines: readonly string[]): boolean {
  return lines.filter((line) => CONSENT.some((wording) => wording.test(line))).length * 2 > lines.length;
}
