/** The part of the DOM that reading a page needs; linkedom's own types ask for the browser's. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly parentElement: DomElement | null;
  readonly children: ArrayLike<DomElement>;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  remove(): void;
  innerHTML: string;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null;
  readonly documentElement: DomElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Pages nested deeper than this are not taken apart as a tree (of 181 news pages the deepest has 51), so that recursion in the libraries ends. */
const MAX_DEPTH = 300;
/** Elements that HTML closes by itself: left open they do not nest. */
const FLAT = new Set(
  "p li br img hr input meta link option dt dd td th tr tbody thead tfoot source area base col embed param track wbr".split(" "),
);

/** How deep tags nest in markup, counted without building a tree. */
export function nestingOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const m of html.matchAll(/<script\b[\s\S]*?<\/script|<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    if (m[2] === undefined || FLAT.has(m[2].toLowerCase())) continue;
    depth = m[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

export function tooDeep(html: string): boolean {
  return nestingOf(html) > MAX_DEPTH;
}

/** A page as a tree. */
export async function parsePage(html: string): Promise<DomDocument> {
  const { parseHTML } = await import("linkedom");
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}
