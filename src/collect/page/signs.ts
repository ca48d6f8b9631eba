import { decode } from "../../read/input/decode.ts";
import { articleAddress } from "../addresses/article-address.ts";
import type { Mark } from "../outcome.ts";
import { canonicalAddress } from "./canonical.ts";
import { marksOf } from "./marks.ts";
import { tagsOf } from "./tags.ts";

export interface PageSigns {
  readonly canonicalAddress: string;
  readonly marks: readonly Mark[];
}

/** Pages with more bytes are not looked into: of 181 news pages the longest has 1.5 million characters. */
const MAX_BYTES = 6_000_000;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/** What a page says of itself: its own address and its marks. Of what is no page, the address alone is looked at. Never throws. */
export async function readPageSigns(
  bytes: Uint8Array,
  page: { readonly address: string; readonly mediaType: string | null; readonly charset: string | null },
): Promise<PageSigns> {
  const html =
    page.mediaType === null
      ? /^\s*<(?:!doctype html|html)/i.test(Buffer.from(bytes.subarray(0, 512)).toString("latin1"))
      : HTML.test(page.mediaType);
  if (!html || bytes.length === 0 || bytes.length > MAX_BYTES)
    return { canonicalAddress: articleAddress(page.address) ?? page.address, marks: [] };
  const { text } = await decode(bytes, page.charset);
  const tags = [...tagsOf(text)];
  return { canonicalAddress: canonicalAddress(tags, page.address), marks: marksOf(text, tags, page.address) };
}
