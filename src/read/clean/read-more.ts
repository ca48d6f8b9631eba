import { type CleanRule, lineRule, patternRule } from "./rule.ts";

const LABEL =
  "read more(?: on this)?|read also|also read|read next|read|more|see also|see more|related(?: (?:story|stories|article|articles|content|coverage|news))?|watch(?: (?:live|now|more|the video))?|video|listen|don(?:'|’)t miss|must read|in pictures|in depth|live|explainer|recommended|up next|weiterlesen|lesen sie (?:auch|mehr)|mehr dazu|mehr zum thema|auch interessant|lire aussi|à lire(?: aussi)?|lea también|lee también|te puede interesar|leer más|leia (?:também|mais)|leggi anche|lees ook|читайте также|関連記事";
const LABELLED = new RegExp(`^[\\W_]*(?:${LABEL})\\s*(?::|：|\\||>|»|–|—|►|→)\\s*\\S`, "iu");
const ALONE = new RegExp(
  `^[\\W_]*(?:${LABEL}|read (?:the )?full (?:story|article)|continue reading|show more|load more|view (?:gallery|comments|more)|click here(?: to \\w+.{0,40})?)[\\W_]*$`,
  "iu",
);
/** "… how the old mill was saved Read more": a link with its button. */
const BUTTON_AT_END = /\p{L}[^.!?]{0,3}\s(?:read more|weiterlesen|lire la suite|leer más)\s*[»>…]?$/iu;

/** "READ MORE: Bridge closed again (VIDEO)", "More: …", "Lesen Sie auch: …": a line that points at another article. */
export const readMoreLine = lineRule(
  "clean/read-more",
  "link to another article",
  (line) => line.text.length <= 240 && (LABELLED.test(line.text) || ALONE.test(line.text)),
);

/** A line that ends with a "Read more" button. */
export const readMoreButton = lineRule(
  "clean/read-more-button",
  "link to another article",
  (line) => line.text.length <= 240 && BUTTON_AT_END.test(line.text),
);

/** "[ The year in pictures ]": a whole line in square brackets with air inside is a link. */
export const bracketLink = lineRule(
  "clean/bracket-link",
  "link to another article",
  (line) => line.text.length <= 200 && /^\[\s[^[\]]+\s\]$/.test(line.text),
);

const ADDRESS = /^https?:\/\/\S+$/;
/** A text with more addresses on lines of their own is a list of them. */
const MAX_ADDRESSES = 3;

/** An address that stands alone in its line. */
export const bareAddress: CleanRule = {
  id: "clean/bare-address",
  reason: "address",
  find: ({ lines }) => {
    const found = lines.filter((line) => line.text.length <= 300 && ADDRESS.test(line.text));
    return found.length <= MAX_ADDRESSES ? found : [];
  },
};

/** "(Read more: …)" and "(ALSO READ | …)" inside a paragraph. */
export const readMoreInside = patternRule(
  "clean/read-more-inside",
  "link to another article",
  /[([]\s?(?:read more|also read|read also|related|see also|watch)\s?[:|][^()[\]]{3,200}[)\]]/giu,
  8000,
);
