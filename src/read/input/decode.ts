import type { Finding } from "../problem.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/** How much the detector looks at: more does not change its answer and takes time. */
const SAMPLE = 64 * 1024;
/** In text without a byte order mark, a share of NUL bytes on one side above which it is UTF-16: Latin text has nearly 1, CJK text few. */
const UTF16_SHARE = 0.3;

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe, 0, 0], "utf-32le"],
  [[0, 0, 0xfe, 0xff], "utf-32be"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

function bomOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  for (const [mark, encoding] of BOMS) if (mark.every((b, i) => bytes[i] === b)) return { encoding, length: mark.length };
  return null;
}

/** UTF-16 without a byte order mark, by the NULs that stand on one side only. */
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const pairs = Math.max(1, sample.length >> 1);
  if (odd / pairs > UTF16_SHARE && even === 0) return "utf-16le";
  if (even / pairs > UTF16_SHARE && odd === 0) return "utf-16be";
  return null;
}

/** The charset that a page or an XML file declares in its first bytes. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const found =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})/i.exec(head);
  return found ? found[1].toLowerCase() : null;
}

/** Whether the bytes are valid UTF-8; an unfinished last character (of a cut file) is forgiven. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes as text. In this order: byte order mark, NULs of UTF-16, valid UTF-8, the encoding declared (`declared`, or in a page's head),
 * detection by character statistics (chardet), windows-1252. Names and forms are those of the WHATWG Encoding Standard, which reads
 * "iso-8859-1" as windows-1252. UTF-8 comes before the declaration: text of any length in another encoding is hardly ever valid UTF-8,
 * while files saved again as UTF-8 often keep their old declaration. Line ends become "\n"; NUL and lone surrogates become U+FFFD.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const bom = bomOf(bytes);
  if (bom) return convert(bytes.subarray(bom.length), bom.encoding);
  const wide = wideOf(bytes);
  if (wide) return convert(bytes, wide);
  if (isUtf8(bytes)) return convert(bytes, "utf-8");
  const named = declared ?? declaredIn(bytes);
  // A declared UTF-8 with a few broken bytes is UTF-8; any other declaration is taken at its word.
  if (named && named !== "ascii" && named !== "us-ascii") {
    const result = await convert(bytes, named).catch(() => null);
    if (result) return result;
  }
  const { detect } = await import("chardet");
  const guess = detect(bytes.subarray(0, SAMPLE)) ?? "windows-1252";
  const encoding = /^(?:ascii|iso-8859-1)$/i.test(guess) ? "windows-1252" : guess;
  return convert(bytes, encoding).catch(() => convert(bytes, "windows-1252"));
}

async function convert(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  const raw = await toText(bytes, encoding);
  const lost = count(raw);
  const findings: Finding[] =
    lost > 0 ? [{ code: "doubtful-encoding", reason: `Read as ${encoding}; ${lost} places are not valid in it.` }] : [];
  return { text: normaliseText(raw), encoding, findings };
}

/** Labels that the Encoding Standard reads as windows-1252. */
const WESTERN = /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/i;

/** UTF-8 and UTF-16 by the platform; the others by iconv-lite: Node 20's TextDecoder reads 0x80 to 0x9F of windows-1252 as control characters. */
async function toText(bytes: Uint8Array, encoding: string): Promise<string> {
  if (/^utf-?(?:8|16(?:le|be)?)$/i.test(encoding)) return new TextDecoder(encoding).decode(bytes);
  const { default: iconv } = await import("iconv-lite");
  const name = WESTERN.test(encoding) ? "windows-1252" : encoding;
  if (!iconv.encodingExists(name)) throw new RangeError(`unknown encoding ${encoding}`);
  return iconv.decode(Buffer.from(bytes), name);
}

/** Halves of surrogate pairs that stand alone. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function count(text: string): number {
  let n = 0;
  for (let at = text.indexOf("�"); at >= 0; at = text.indexOf("�", at + 1)) n++;
  return n;
}

/** Line ends as "\n"; NUL and lone surrogates, which break JSON readers and databases, as U+FFFD. Lengths elsewhere stay. */
export function normaliseText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const clean = lines.includes("\0") ? lines.replaceAll("\0", "�") : lines;
  return clean.replace(LONE_SURROGATE, "�");
}
