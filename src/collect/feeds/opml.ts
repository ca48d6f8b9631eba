import { generateOpml, type Opml, parseOpml } from "feedsmith";
import { type CollectFinding, findingOf } from "../finding.ts";

/** A feed in a list of feeds. */
export interface ListedFeed {
  readonly address: string;
  readonly title: string | null;
  readonly siteAddress: string | null;
  /** Names of the folders it stands in, from the outermost. */
  readonly folders: readonly string[];
}

/** Folders within folders beyond this are not entered: feed readers have two or three levels. */
const MAX_DEPTH = 20;

type Outline = Opml.Outline<string>;

/** The feeds of an OPML file, as feed readers export it, each address once; `place` names the file. What is no OPML gives a finding instead. */
export function readOpml(text: string, place: string): readonly ListedFeed[] | CollectFinding {
  try {
    const found = new Map<string, ListedFeed>();
    gather(parseOpml(text).body?.outlines ?? [], [], found);
    return [...found.values()];
  } catch (error) {
    return findingOf("not-opml", place, `It is no OPML, or damaged (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function gather(outlines: readonly Outline[], folders: readonly string[], found: Map<string, ListedFeed>): void {
  for (const outline of outlines) {
    const title = outline.title ?? outline.text ?? null;
    const address = outline.xmlUrl?.trim() ?? "";
    if (/^https?:\/\//i.test(address) && !found.has(address))
      found.set(address, { address, title, siteAddress: outline.htmlUrl ?? null, folders });
    if (folders.length < MAX_DEPTH) gather(outline.outlines ?? [], title === null ? folders : [...folders, title], found);
  }
}

/** The list as OPML 2.0, which other feed readers take; folders as they are, in the order of their first feed. */
export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  const outlines: Outline[] = [];
  for (const { address, title: name, siteAddress, folders } of feeds) {
    let level = outlines;
    for (const folder of folders) {
      let entry = level.find((outline) => outline.text === folder && outline.xmlUrl === undefined);
      if (entry === undefined) {
        entry = { text: folder, outlines: [] };
        level.push(entry);
      }
      entry.outlines ??= [];
      level = entry.outlines;
    }
    const text = name ?? address;
    level.push({ type: "rss", text, title: text, xmlUrl: address, ...(siteAddress === null ? {} : { htmlUrl: siteAddress }) });
  }
  return generateOpml({ head: { title }, body: { outlines } }).toString();
}
