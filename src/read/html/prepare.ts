import type { DomDocument, DomElement } from "./dom.ts";
import { linkShare } from "./text.ts";

/** Never part of an article's text. */
const NOISE =
  "script, style, noscript, template, iframe, form, button, select, input, textarea, nav, dialog, [role=navigation], [role=dialog], [role=search], [role=menu]";
/** Not shown, or shown to screen readers alone. */
const HIDDEN =
  '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"]';
const HIDDEN_CLASS =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|hidden|hide|offscreen|invisible|print-only|d-none)(?:$|\s)/i;
/** Captions, and whose pictures they are. */
const CAPTION = "figcaption, [itemprop=caption], [itemprop=copyrightHolder]";
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:wp-caption-text|captions?|image-caption|photo-?credits?|image-?credits?|img-?credit|credits?|cutline|copyright)(?:$|[\s_-])/i;
/** Blocks that belong to the site, told by the names that their makers give them. */
const SITE_CLASS =
  /(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|more-(?:stories|news|on|from|like)|most-(?:read|popular|viewed)|popular|trending|outbrain|taboola|newsletters?|sign-?up|subscri(?:be|ption)\w*|paywall|promo\w*|advert\w*|ads?|sponsor\w*|social|share|sharing|share-?tools|sharebar|follow|comments?|disqus|breadcrumbs?|tags?|topics|author-?(?:bio|box|info|card)|about-the-author|byline|dateline|timestamp|read-?more|readmore|readnext|up-?next|also-?like|see-?also|sidebar|widget|toolbar|cookie\w*|consent|gdpr|popup|modal|overlay|banner|skip-?(?:link|to)\w*|site-?footer|page-?footer|article-?footer|footer-?\w*)(?:$|[\s_-])/i;
/** A block with more of the page's paragraphs than this is the article, whatever its name. */
const MAX_SHARE = 0.2;

const all = (root: DomElement, selector: string): DomElement[] => Array.from(root.querySelectorAll(selector));
const length = (element: DomElement): number => (element.textContent ?? "").replace(/\s+/g, " ").length;

/** Text in paragraphs below an element. */
function paragraphLength(element: DomElement): number {
  return all(element, "p").reduce((n, p) => n + length(p), 0);
}

/**
 * Takes out of a page what is never the article: forms, navigation, hidden elements, captions, and the site's own blocks (related articles,
 * newsletters, sharing …), told by roles and by the class names that are common to many sites. Changes the document.
 */
export function prepare(document: DomDocument): void {
  const body = document.body;
  if (body === null) return;
  for (const element of all(body, NOISE)) if (element.localName !== "form" || paragraphLength(element) < 400) element.remove();
  for (const element of all(body, HIDDEN)) element.remove();
  for (const element of all(body, CAPTION)) element.remove();
  const total = Math.max(1, paragraphLength(body));
  for (const element of all(body, "[class], [id]")) {
    if (element.localName === "body" || element.localName === "html" || element.localName === "article" || element.localName === "main")
      continue;
    const name = `${element.className} ${element.id}`;
    const site = SITE_CLASS.test(name);
    if (!site && !CAPTION_CLASS.test(name) && !HIDDEN_CLASS.test(element.className)) continue;
    if (paragraphLength(element) / total > MAX_SHARE || element.querySelector("article, h1") !== null) continue;
    element.remove();
  }
  for (const list of all(body, "p div, p ul, span div, span ul")) if (linkShare(list) > 0.5) list.remove();
}
