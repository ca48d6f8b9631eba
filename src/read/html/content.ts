import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomElement, isElement } from "./dom.ts";
import type { Metadata } from "./metadata.ts";
import { prepare } from "./prepare.ts";
import { blockText, linkShare } from "./text.ts";

/** The article's text on a page. The document is changed on the way. */
export async function articleText(document: DomDocument, _meta: Metadata): Promise<string> {
  prepare(document);
  const parsed = new Readability(document as never, { serializer: (node: unknown) => node as never }).parse();
  const content = parsed?.content as unknown as DomElement | null | undefined;
  if (!content || !isElement(content)) return "";
  dropLinkLines(content);
  return blockText(content);
}

/** Share of a line's text in links from which it is a link and nothing else. */
const ALL_LINK = 0.9;

/** Takes out paragraphs and headings that are a link to something else, and lists of such links. Links that end as sentences end stay. */
function dropLinkLines(content: DomElement): void {
  for (const list of Array.from(content.querySelectorAll("ul, ol"))) if (linkShare(list) > ALL_LINK) list.remove();
  for (const line of Array.from(content.querySelectorAll("p, h2, h3, h4, h5, h6"))) {
    const text = (line.textContent ?? "").trim();
    if (text !== "" && linkShare(line) > ALL_LINK && !/[.!?…]["”’)]?$/.test(text)) line.remove();
  }
}
