import { lineRule } from "./rule.ts";

/** "-----", "___", "* * *": a rule between parts. */
export const separator = lineRule(
  "clean/separator",
  "separator",
  (line) => line.text.length <= 200 && /^[\s\p{P}\p{S}]+$/u.test(line.text) && !/[%€$£¥]/.test(line.text),
);

const BUTTON =
  "share|tweet|pin|print|e-?mail|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|copy link|save|comments?|close|play|pause|next|previous|back to top|menu|search|home|log ?in|sign ?in|subscribe|on|this|article|story|via|more|options|link|x|\\d+|shares?|views?|min read";
const BAR = new RegExp(`^(?:(?:${BUTTON})[\\s|•·,:/+]*){1,14}$`, "i");

/** "Share on Facebook Tweet Email Print": nothing but the words of buttons. */
export const buttonBar = lineRule(
  "clean/buttons",
  "buttons",
  (line) => line.text.length <= 120 && /[a-z]/i.test(line.text) && BAR.test(line.text),
);

const SLOGAN =
  /\b(?:news|latest|breaking|updates?|headlines|daily|online|trusted|fastest|stories|live|source|world|truth|voice|independent|home of|since \d{4})\b/gi;
const MAX_SLOGAN_WORDS = 9;
const MIN_SLOGAN_WORDS = 2;

/** "Latest News and Updates from the Valley" above the headline: a first line of site words, with another heading below it. */
export const slogan = lineRule("clean/slogan", "site slogan", (line, doc) => {
  const next = doc.lines[1];
  if (line.index !== 0 || line.ended || next === undefined || next.ended || line.words > MAX_SLOGAN_WORDS || next.words < 4) return false;
  return (line.text.match(SLOGAN)?.length ?? 0) >= MIN_SLOGAN_WORDS;
});
