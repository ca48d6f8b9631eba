import type { AnyFeed } from "feedsmith";
import type { SplitFeed } from "./split.ts";

/** Parses a whole document, or throws. */
type ParseFeed = (xml: string) => AnyFeed<string>;

interface Salvaged {
  /** One feed for each item that could be read, in order; the first has the head's fields where these could be read. */
  readonly feeds: readonly AnyFeed<string>[];
  /** Items that could not be read at all. */
  readonly lost: number;
  /** Items of which single fields could be read. */
  readonly broken: number;
}

/** Each item takes some 0.3 ms: damaged feeds of this length are hardly real ones. */
const MAX_SALVAGED = 2_000;

/** Elements of an item that are looked for one by one where it cannot be read as a whole. */
const FIELDS =
  "title link guid id description summary content:encoded content pubDate published updated dc:date author dc:creator source".split(" ");

/**
 * Reads a damaged feed item by item: each is parsed alone under the feed's own root tag; one that cannot be read so is made again from those
 * of its fields that are whole. An item that is cut off gives the fields before the cut. Beyond `MAX_SALVAGED` items nothing is read.
 */
export function salvage(split: SplitFeed, parse: ParseFeed): Salvaged {
  const feeds: AnyFeed<string>[] = [];
  let lost = Math.max(0, split.items.length - MAX_SALVAGED);
  let broken = 0;
  for (const { source, closed } of split.items.slice(0, MAX_SALVAGED)) {
    const whole = closed ? attempt(split, source, parse) : null;
    const parsed = whole ?? attempt(split, remade(source), parse);
    if (parsed === null) lost++;
    else {
      feeds.push(parsed);
      if (whole === null) broken++;
    }
  }
  const head = attempt(split, "", parse, split.head);
  return { feeds: head === null ? feeds : [head, ...feeds], lost, broken };
}

function attempt(split: SplitFeed, item: string, parse: ParseFeed, head = split.rootTag): AnyFeed<string> | null {
  const rss = /rss$/i.test(split.root);
  const channel = rss && !/<channel[\s>]/i.test(head) ? `${head}<channel>` : head;
  const open = !rss && /<channel[\s>]/i.test(head) && !/<\/channel\s*>/i.test(head) ? "</channel>" : "";
  try {
    return parse(`${channel}${item}${open}${rss ? "</channel>" : ""}</${split.root}>`);
  } catch {
    return null;
  }
}

/** The item again, of the first of each of its fields that is whole. */
function remade(source: string): string {
  const item = /^<([^\s>]+)/.exec(source)?.[1] ?? "item";
  const fields = FIELDS.map((name) => {
    const opening = new RegExp(`<${name}(?:\\s[^<>]*)?>`, "i").exec(source);
    if (opening === null || opening[0].endsWith("/>")) return opening?.[0] ?? "";
    const start = opening.index + opening[0].length;
    const end = source.indexOf(`</${opening[0].slice(1, 1 + name.length)}>`, start);
    return end < 0 ? "" : `${opening[0]}${escaped(source.slice(start, end))}</${opening[0].slice(1, 1 + name.length)}>`;
  });
  return `<${item}>${fields.join("")}</${item}>`;
}

/** What is not wrapped in CDATA keeps its entities; a bare "<" in it is text. */
function escaped(content: string): string {
  const section = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/.exec(content);
  return section === null ? content.replaceAll("<", "&lt;") : `<![CDATA[${section[1]}]]>`;
}
