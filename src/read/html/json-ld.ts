import type { DomDocument } from "./dom.ts";
import { decodeEntities } from "./text.ts";

/** What a page's JSON-LD says of its article (schema.org). */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;
type Json = Record<string, unknown>;

const isRecord = (v: unknown): v is Json => typeof v === "object" && v !== null && !Array.isArray(v);

/** The article that the page's JSON-LD describes: the first of a type of article, in a list or a `@graph` too; null where there is none. */
export function readLinkedData(document: DomDocument): LinkedData | null {
  const nodes: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const value = parse(script.textContent ?? "");
    if (value !== null) gather(value, nodes, 0);
  }
  const article = nodes.find((n) => typesOf(n).some((t) => ARTICLE.test(t)));
  if (!article) return null;
  const byId = new Map(nodes.filter((n) => n["@id"] !== undefined).map((n) => [n["@id"], n]));
  const resolve = (v: unknown): unknown => (isRecord(v) && Object.keys(v).length === 1 && byId.get(v["@id"])) || v;
  const names = (v: unknown): string[] => (Array.isArray(v) ? v.flatMap(names) : [nameOf(resolve(v))].filter((n) => n !== null));
  return {
    headline: text(article.headline) ?? text(article.name),
    published: text(article.datePublished) ?? text(article.dateCreated),
    authors: names(article.author),
    publisher: names(article.publisher)[0] ?? null,
    url: text(article.url) ?? nodeUrl(article.mainEntityOfPage),
    language: text(article.inLanguage),
    body: text(article.articleBody),
  };
}

/** Scripts often hold line breaks or comments where JSON allows none. */
function parse(script: string): unknown {
  const trimmed = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*;?\s*$/g, "").trim();
  for (const candidate of [trimmed, trimmed.replace(/[\x00-\x1f]+/g, " ")]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return null;
}

function gather(value: unknown, out: Json[], depth: number): void {
  if (depth > 6 || out.length > 500) return;
  if (Array.isArray(value)) for (const item of value) gather(item, out, depth + 1);
  else if (isRecord(value)) {
    out.push(value);
    gather(value["@graph"], out, depth + 1);
    if (isRecord(value.mainEntity)) gather(value.mainEntity, out, depth + 1);
  }
}

function typesOf(node: Json): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === "string");
}

function text(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const plain = decodeEntities(value).trim();
  return plain === "" ? null : plain;
}

const nameOf = (v: unknown): string | null => (isRecord(v) ? text(v.name) : text(v));
const nodeUrl = (v: unknown): string | null => (isRecord(v) ? text(v["@id"]) : text(v));
