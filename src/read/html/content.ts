import { Readability } from "@mozilla/readability";
import { type DomDocument, type DomElement, isElement } from "./dom.ts";
import type { Metadata } from "./metadata.ts";
import { prepare } from "./prepare.ts";
import { blockText } from "./text.ts";

/** The article's text on a page. The document is changed on the way. */
export async function articleText(document: DomDocument, _meta: Metadata): Promise<string> {
  prepare(document);
  const parsed = new Readability(document as never, { serializer: (node: unknown) => node as never }).parse();
  const content = parsed?.content as unknown as DomElement | null | undefined;
  return content && isElement(content) ? blockText(content) : "";
}
