import { contentId } from "../../model/id.ts";
import { readDate } from "../../read/dates.ts";
import { stripTags } from "../../read/html/text.ts";
import { articleAddress } from "../addresses/article-address.ts";
import { amountOf } from "./amount.ts";
import type { FeedDate, FeedItem } from "./feed.ts";
import type { RawItem } from "./raw-item.ts";

/** The record of an item. `base`: the address that relative ones start from; `language`: that of the feed. */
export function itemOf(raw: RawItem, base: string, language: string | null): FeedItem {
  const address = raw.link === null ? null : articleAddress(raw.link, base);
  const title = plain(raw.title);
  const amounts = [amountOf(raw.contentHtml), amountOf(raw.summaryHtml)];
  return {
    address,
    id: raw.id ?? address ?? contentId("i", title ?? "", raw.summaryHtml ?? raw.contentHtml ?? ""),
    title,
    summaryHtml: raw.summaryHtml,
    contentHtml: raw.contentHtml,
    published: feedDate(raw.published),
    updated: feedDate(raw.updated),
    author: plain(raw.authors.join(", ")),
    source:
      raw.source === null
        ? null
        : { name: plain(raw.source.name), address: raw.source.address === null ? null : articleAddress(raw.source.address, base) },
    language: raw.language ?? language,
    text: amounts.includes("full") ? "full" : "stub",
  };
}

/** A date as written, and as ISO 8601 where it can be told with certainty. */
export function feedDate(written: string | null | undefined): FeedDate | null {
  const text = written?.trim() ?? "";
  return text === "" ? null : { written: text, value: readDate(text).value };
}

/** Titles come as text, as HTML, or as HTML escaped twice; null for one without words. */
export function plain(text: string | null | undefined): string | null {
  return stripTags(text ?? "").replaceAll("\n", " ") || null;
}
