/** A feed's source taken apart without understanding it: what stands before its items, and each item as written. */
export interface SplitFeed {
  /** "rss", "feed" (Atom) or "RDF", with its prefix: "rdf:RDF". */
  readonly root: string;
  /** The root's opening tag, which declares the namespaces. */
  readonly rootTag: string;
  /** From the root's opening tag to the first item. */
  readonly head: string;
  /** Each from its opening tag to its closing one, or to where the next begins. */
  readonly items: readonly { readonly source: string; readonly closed: boolean }[];
}

/** A root with all namespaces there are has some 3,000 characters. */
const ROOT = /<((?:[\w-]+:)?(?:rss|feed|RDF))\b[^<>]{0,10000}>/i;
const MARK = /<!\[CDATA\[|<!--|<(\/?)((?:[\w-]+:)?(?:item|entry))(?=[\s>])/gi;

/** Takes a feed in XML apart, as far as it goes; CDATA sections and comments are stepped over. null: there is no feed in it. Linear in length. */
export function splitFeed(xml: string): SplitFeed | null {
  const root = ROOT.exec(xml);
  if (root === null) return null;
  const items: { source: string; closed: boolean }[] = [];
  const start = root.index + root[0].length;
  const mark = new RegExp(MARK);
  mark.lastIndex = start;
  let first = -1;
  let open = -1;
  // Once a section is found not to end, none after it does either.
  const endless = new Set<string>();
  for (let found = mark.exec(xml); found !== null; found = mark.exec(xml)) {
    if (found[2] === undefined) {
      const close = found[0] === "<!--" ? "-->" : "]]>";
      const end = endless.has(close) ? -1 : xml.indexOf(close, mark.lastIndex);
      if (end < 0) endless.add(close);
      else mark.lastIndex = end + close.length;
    } else if (found[1] === "") {
      if (open >= 0) items.push({ source: xml.slice(open, found.index), closed: false });
      open = found.index;
      if (first < 0) first = open;
    } else if (open >= 0) {
      const end = xml.indexOf(">", mark.lastIndex);
      items.push({ source: xml.slice(open, end < 0 ? undefined : end + 1), closed: end >= 0 });
      open = -1;
    }
  }
  if (open >= 0) items.push({ source: xml.slice(open), closed: false });
  return { root: root[1], rootTag: root[0], head: xml.slice(root.index, first < 0 ? undefined : first), items };
}
