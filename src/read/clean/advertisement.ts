import { lineRule, patternRule } from "./rule.ts";

const WORDS =
  "advertisements?|advert|ad|sponsored(?: content)?|paid content|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|реклама|広告";
const CONTINUES =
  "(?:story|article) continues (?:below|after)(?: (?:the |this )?(?:advert|ad|video|promotion)\\w*)?|continue reading (?:below|the main story|this (?:story|article))|scroll (?:down )?(?:for (?:more|video|videos|the video|all the latest)|to continue(?: reading)?)|skip (?:past )?(?:the )?(?:advertisement|ad|promotion|newsletter promotion)|after (?:the )?newsletter promotion|hier geht es weiter|la suite après (?:cette|la) publicité|sigue leyendo|continúa leyendo";
const WHOLE = new RegExp(`^[\\W_]*(?:(?:${WORDS}|${CONTINUES})[\\W_]*)+$`, "iu");
const INSIDE =
  /(?:\badvertisement\s+)?(?<![\p{L}\d])(?:continue reading the main story|(?:story|article) continues below advertisement|advertisement continue reading)(?![\p{L}\d])/giu;

/** "- Advertisement -", "Anzeige:", "Story continues below advertisement", "Scroll down for video" as a line. */
export const advertisementLine = lineRule(
  "clean/advertisement",
  "advertisement mark",
  (line) => line.text.length <= 120 && WHOLE.test(line.text),
);

/** "… Continue reading the main story …" that a page's text ran into the paragraph. */
export const advertisementInside = patternRule("clean/advertisement-inside", "advertisement mark", INSIDE, 20_000);
