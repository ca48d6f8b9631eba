import { type DomElement, type DomNode, isElement, TEXT } from "./dom.ts";

/** Elements that begin and end a line. */
const BLOCK = new Set(
  "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SILENT = new Set("script style noscript template svg iframe object button select textarea head".split(" "));

/** The text of a tree, a block a line; white space inside a line is one space. Characters are kept as they are. */
export function blockText(root: DomNode): string {
  const lines: string[] = [];
  let line = "";
  const end = (): void => {
    const text = line.replace(/[\s\u00a0]+/g, " ").trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      line += node.nodeValue ?? "";
      return;
    }
    if (isElement(node)) {
      if (SILENT.has(node.localName)) return;
      const block = BLOCK.has(node.localName);
      if (block) end();
      for (const child of Array.from(node.childNodes)) visit(child);
      if (block) end();
    } else for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(root);
  end();
  return lines.join("\n");
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/** Text of markup without a tree: for pages too deep or too large to be parsed, and for entities in metadata. Linear in length. */
export function stripTags(html: string): string {
  let out = "";
  let at = 0;
  const tag = /<(\/?)(!--|!|\?|[a-zA-Z][a-zA-Z0-9]*)/g;
  for (let m = tag.exec(html); m !== null; m = tag.exec(html)) {
    out += html.slice(at, m.index);
    const name = m[2].toLowerCase();
    const close = m[1] === "" && (name === "script" || name === "style" || name === "noscript") ? new RegExp(`</${name}`, "gi") : null;
    let end = m[2] === "!--" ? html.indexOf("-->", tag.lastIndex) : html.indexOf(">", tag.lastIndex);
    if (close !== null && end >= 0) {
      close.lastIndex = end;
      const last = close.exec(html);
      end = last === null ? -1 : html.indexOf(">", last.index);
    }
    if (end < 0) return lines(out);
    if (BLOCK.has(name)) out += "\n";
    at = m[2] === "!--" ? end + 3 : end + 1;
    tag.lastIndex = at;
  }
  return lines(out + html.slice(at));
}

function lines(text: string): string {
  return decodeEntities(text)
    .split("\n")
    .map((l) => l.replace(/[\s\u00a0]+/g, " ").trim())
    .filter((l) => l !== "")
    .join("\n");
}

export function decodeEntities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : "�";
  });
}

/** Share of an element's text that stands in links. */
export function linkShare(element: DomElement): number {
  const all = (element.textContent ?? "").trim().length;
  if (all === 0) return 0;
  let linked = 0;
  for (const a of element.querySelectorAll("a")) linked += (a.textContent ?? "").trim().length;
  return Math.min(1, linked / all);
}
