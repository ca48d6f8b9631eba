import type { Span } from "../../model/span.ts";
import { type Doc, type Line, piecesOf } from "./doc.ts";
import type { CleanRule } from "./rule.ts";

/** Phrases that hardly stand in a report's own voice. */
const STRONG = [
  /\b(?:this|our) (?:web ?)?site uses cookies\b|\bwe use cookies\b|\buses? of cookies\b|\bcookie (?:policy|settings|preferences)\b|\bby (?:continuing|using|clicking|browsing|signing|subscribing|submitting)\b[^.]{0,60}\byou (?:agree|accept|consent)\b/i,
  /\baccept (?:all )?(?:cookies|read more)\b|\byou can opt[- ]out\b|\bdiese (?:web)?seite (?:verwendet|nutzt) cookies\b|\bce site utilise des cookies\b|\b(?:esta|este) (?:web|sitio|site)[^.]{0,20} (?:utiliza|usa) cookies\b/i,
  /\bthank you for (?:subscribing|signing up|registering)\b|\bcould not subscribe\b|\binvalid e-?mail\b|\b(?:enter|provide) (?:a valid|your) e-?mail\b|\bverify (?:that )?you(?:'|’)re not a robot\b|\bplease re-?enter\b|\bmust select a newsletter\b/i,
  /\bnewsletters? sign[- ]?up\b|\bview all [\w ]{0,40}newsletters?\b|\bunsubscribe at any time\b|\bagree to receive\b|\bspecial offers for\b|\bprivacy (?:policy|notice)\b|\bterms (?:of (?:service|use)|and conditions)\b/i,
  /\b(?:sign up|subscribe|register)\b[^.!?]{0,60}\b(?:newsletter|inbox|e-?mails?|alerts?|updates|channel|podcast|briefing)\b|\b(?:get|receive|sent)\b[^.!?]{0,60}\b(?:to|in|into) your inbox\b|\bget the [\w' ]{1,30}newsletter\b/i,
  /^follow (?:\S+ ){1,10}?(?:on|at) (?:our )?(?:twitter|facebook|instagram|linkedin|threads|bluesky|x\b)|^follow (?:\S+ ){0,6}@ ?\w|^(?:you can )?(?:follow|reach|e-?mail) (?:him|her|them|the (?:author|writer|reporter)) (?:on|at|@)/i,
  /^(?:e-?mail|contact|twitter|tel|phone|whatsapp)\s?:\s?\S*(?:@|\d{4})\S*/i,
  /\b(?:like|follow|join|find|add) (?:us|our (?:page|channel|group)) on (?:our )?(?:twitter|facebook|instagram|whatsapp|telegram|youtube|linkedin|google|x|tiktok|threads|bluesky)\b/i,
  /\b(?:read or )?share this (?:story|article|post|page)\b|\bif you (?:like|liked|enjoy|enjoyed) this (?:story|article|post)\b|\ball sharing options\b|\bshare (?:on|via) (?:facebook|twitter|whatsapp|e-?mail)\b/i,
  /\bdownload (?:our|the)(?: \w+){0,3} app\b|\balready a (?:subscriber|member)\b|\b(?:log|sign) ?in to (?:read|continue|comment)\b|\bto continue reading\b|\bsupport (?:our|independent|quality) journalism\b|\bbecome a (?:subscriber|member|patron|supporter)\b/i,
  /\bdo you have a (?:story|tip|question|photo|view)\b[^?]{0,60}\?|\bgot a (?:story|tip|question|news tip)\b[^?]{0,40}\?|\b(?:e-?mail|contact|call|write to|reach|tweet|text|send) us\b[^.!?]{0,60}(?:\S+@\S+\.\w|\b\d[\d -]{5,}\d)|\bsend (?:us )?(?:your )?(?:tips|letters|comments) to\b/i,
  /\bwe(?:'|’)d love to hear from you\b|\bhave your say\b|\blet us know (?:in the comments|what you think|your thoughts)\b|\bjoin the (?:conversation|discussion)\b|\bin the comments(?: section)? below\b/i,
  /\b(?:abonnieren sie|jetzt abonnieren|melden sie sich|folgen sie uns|folgt uns|newsletter anmelden)\b|\b(?:abonnez-vous|inscrivez-vous|suivez-nous)\b|\b(?:suscr[ií]b[ae]te|síguenos|regístrate)\b|\b(?:iscriviti|seguici)\b|\b(?:inscreva-se|assine|siga-nos)\b/i,
];
const IMPERATIVE =
  /^(?:please )?(?:sign up|subscribe|register|join|follow|like|download|click|tap|swipe|scroll|enter|share|donate|contact|e-?mail|call|tell us|let us|send us|visit|watch|listen|read|see|check out|stay|get|want|do you|have you|are you|got a|interested in|for more|to (?:read|see|comment|subscribe|learn|find out))\b/i;
const CHANNEL =
  /\b(?:newsletters?|inbox|apps?|twitter|facebook|instagram|whatsapp|telegram|youtube|podcast|e-?mail|website|web ?site|web page|homepage|our reporting|our reporters|our coverage|our journalism|news team|story ideas?|tips?)\b|@\w{2,}|\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w{2,}/i;
const READER = /\b(?:you|your|us|our)\b/i;
/** Someone speaks, or is spoken of: the words are the report's. */
const REPORTED = /["“”«»]|\b(?:said|says|told|asked|added|wrote|tweeted|announced|according)\b/i;

/** Prompts are short sentences: a longer piece is prose, whatever words stand in it. */
const MAX_PIECE = 280;
/** Points that make a prompt wherever it stands; in the last part of the text; beside another prompt. */
const ENOUGH = 4;
const ENOUGH_LAST = 3;
const ENOUGH_BESIDE = 1;
const LAST_PART = 0.85;

/** How much a piece speaks to the reader about the site instead of reporting: 4 for a phrase of `STRONG`, and a point each for the rest. */
export function promptScore(piece: string): number {
  if (piece.length > MAX_PIECE) return 0;
  const strong = STRONG.some((p) => p.test(piece)) ? 4 : 0;
  const imperative = IMPERATIVE.test(piece) ? 1 : 0;
  const channel = CHANNEL.test(piece) ? 1 : 0;
  const reader = READER.test(piece) ? 1 : 0;
  return strong + imperative + channel + reader - (REPORTED.test(piece) ? 3 : 0);
}

/** Words of forms and buttons that stand between prompts: they are taken with them. */
const FORM =
  /^(?:subscribe|sign up|accept|reject|ok|close|submit|send|e-?mail(?: address)?|name|an error has occurred|please try again(?: later)?|try again later|thank you|continue reading|read more|success)\b/i;

function inLine(line: Line): readonly Span[] {
  const pieces = piecesOf(line);
  const scores = pieces.map((p) => Math.max(promptScore(p.text), FORM.test(p.text) && p.text.length < 60 ? 2 : 0));
  const taken = scores.map((s, i) => s >= ENOUGH || (s >= ENOUGH_LAST && line.place > LAST_PART && !FORM.test(pieces[i].text)));
  if (!taken.includes(true)) return [];
  for (const order of [scores.keys(), [...scores.keys()].reverse()]) {
    for (const i of order) if (!taken[i] && scores[i] >= ENOUGH_BESIDE && (taken[i - 1] || taken[i + 1])) taken[i] = true;
  }
  const length = pieces.reduce((n, p, i) => n + (taken[i] ? p.text.length : 0), 0);
  // A line that is mostly prompts is all prompt: what is left over are labels of its form.
  if (length >= 0.6 * line.text.length) return [line];
  return pieces.filter((_, i) => taken[i]);
}

/**
 * Prompts to the reader: cookie notices, newsletters, "follow us", "share this story", "do you have a story? Email us". Scored by phrase,
 * imperative, channel and second person, so that a report *about* newsletters or cookies stays.
 */
export const prompts: CleanRule = { id: "clean/prompt", reason: "prompt to the reader", find: (doc: Doc) => doc.lines.flatMap(inLine) };
