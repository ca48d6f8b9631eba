import { decode } from "./decode.ts";

export type Format = "text" | "html" | "json" | "jsonl" | "pdf" | "docx" | "eml";

/** What a file is, told from its first bytes and, where they leave it open, from its name. */
export type Detected = { readonly format: Format } | { readonly format: null; readonly reason: string };

/** How many bytes tell what a file is. */
export const HEAD = 64 * 1024;
/** Share of control bytes above which bytes are no text. Real text has none but tabs, line ends, form feeds and escapes. */
const CONTROL_SHARE = 0.02;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ["\x89PNG", "It is a PNG picture."],
  ["GIF8", "It is a GIF picture."],
  ["\xff\xd8\xff", "It is a JPEG picture."],
  ["RIFF", "It is a picture or a sound (RIFF)."],
  ["\xd0\xcf\x11\xe0", "It is an old Office file; save it as docx."],
  ["{\\rtf", "It is an RTF file; save it as docx or txt."],
  ["7z\xbc\xaf", "It is a 7-Zip archive; unpack it."],
  ["BZh", "It is a bzip2 archive; unpack it."],
  ["\xfd7zXZ", "It is an xz archive; unpack it."],
  ["\x28\xb5\x2f\xfd", "It is a zstd archive; unpack it."],
  ["SQLite format 3", "It is a database."],
  ["\x7fELF", "It is a program."],
];

/** Text files that hold no articles, by the ending of their names. */
const OTHER_ENDINGS =
  /\.(?:css|js|mjs|cjs|ts|tsx|jsx|py|rb|go|rs|java|c|h|cpp|sh|bat|ps1|csv|tsv|ya?ml|toml|ini|cfg|conf|log|lock|svg|sql|srt|vtt|tex|bib|map)$/i;
/** A header that every e-mail has some of. */
const MAIL_HEADER =
  /^(?:from|to|cc|subject|date|message-id|received|mime-version|content-type|return-path|delivered-to|reply-to|x-[\w-]+|dkim-signature):/i;
const MAIL_NEEDED = 3;
const PAGE = /<(?:!doctype\s+html|html|head|body|article|main)\b/i;
const TAGS = /<\/?(?:p|div|span|h[1-6]|a|br|section|table|ul|title|meta|script)\b[^>]*>/gi;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Tells the format of a file. `name` is its name without `.gz`. */
export async function detectFormat(head: Uint8Array, name: string): Promise<Detected> {
  const latin = Buffer.from(head.subarray(0, 2048)).toString("latin1");
  if (latin.slice(0, 1024).includes("%PDF-")) return { format: "pdf" };
  if (latin.startsWith("PK\x03\x04")) {
    const docx = Buffer.from(head).includes("word/") || /\.docx$/i.test(name);
    return docx ? { format: "docx" } : { format: null, reason: "It is a zip archive; unpack it." };
  }
  const signature = SIGNATURES.find(([mark]) => latin.startsWith(mark));
  if (signature) return { format: null, reason: signature[1] };
  const { text, encoding } = await decode(head);
  if (looksBinary(text, encoding, head)) return { format: null, reason: "Its bytes are no text." };
  return detectText(text, name);
}

function looksBinary(text: string, encoding: string, head: Uint8Array): boolean {
  if (!encoding.startsWith("utf-16") && head.includes(0)) return true;
  const control = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return control > CONTROL_SHARE * text.length && control > 4;
}

function detectText(text: string, name: string): Detected {
  const start = text.trimStart();
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF|urlset|svg)\b/i.test(start) && !PAGE.test(start.slice(0, 4096))) {
    return { format: null, reason: "It is XML (a feed, a site map, a drawing), not an article." };
  }
  if (start.startsWith("<") && (PAGE.test(start.slice(0, 4096)) || /\.x?html?$/i.test(name))) return { format: "html" };
  if (/^[{[]/.test(start)) {
    const json = detectJson(start, name);
    if (json) return { format: json };
  }
  if (isMail(start, name)) return { format: "eml" };
  if (/\.x?html?$/i.test(name) && /<[a-z!/]/i.test(start)) return { format: "html" };
  const sample = start.slice(0, 8192);
  const tags = sample.match(TAGS)?.length ?? 0;
  if (tags >= 6 && PAGE.test(sample)) return { format: "html" };
  if (start.startsWith("<") && tags >= 4) return { format: "html" };
  if (OTHER_ENDINGS.test(name)) return { format: null, reason: "By its name it holds data or a program, not an article." };
  return { format: "text" };
}

/** JSON lines: the first line is a whole value and another line follows; also where a line is broken and the name says so. */
function detectJson(start: string, name: string): "json" | "jsonl" | null {
  const end = start.indexOf("\n");
  const first = (end < 0 ? start : start.slice(0, end)).trim();
  const whole = parses(first);
  if (whole && first.startsWith("{"))
    return end >= 0 && start.slice(end).trim() !== "" ? "jsonl" : /\.(?:jsonl|ndjson)$/i.test(name) ? "jsonl" : "json";
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return "jsonl";
  if (whole || /\.json$/i.test(name)) return "json";
  // A long value does not end within the head: it is JSON if it begins as an object or an array of objects.
  if (/^\[?\s*\{\s*"[^"\n]{1,80}"\s*:/.test(start))
    return end < 0 || !/\n\s*\{\s*"/.test(start) ? "json" : first.startsWith('{"') && first.endsWith("}") ? "jsonl" : "json";
  return null;
}

function parses(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}

function isMail(start: string, name: string): boolean {
  const lines = start.slice(0, 8192).split("\n");
  let found = 0;
  for (const line of lines) {
    if (line.trim() === "") break;
    if (/^[ \t]/.test(line)) continue;
    if (!/^[\w-]+:|^From /.test(line)) return false;
    if (MAIL_HEADER.test(line)) found++;
  }
  return found >= (/\.eml$/i.test(name) ? 1 : MAIL_NEEDED);
}
