import { type Draft, EMPTY_DRAFT } from "../draft.ts";

/**
 * Text of a PDF; its pages in order. Lines that the page broke are joined where no paragraph ends (see `unwrap`). Its date of creation
 * is left alone: it tells when somebody saved or printed the report, not when it appeared.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  const { extractText, getDocumentProxy, getMeta } = await import("unpdf");
  try {
    // pdf.js takes the buffer over: it gets its own copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    const meta = (await getMeta(pdf).catch(() => ({ info: {} }))).info as Record<string, unknown>;
    const joined = text
      .map((page) => unwrap(page))
      .join("\n")
      .trim();
    if (joined === "") {
      return {
        ...EMPTY_DRAFT,
        findings: [{ code: "no-text", reason: "The PDF holds no text: its pages are pictures, or the text is protected." }],
      };
    }
    return { ...EMPTY_DRAFT, text: joined, title: field(meta.Title), byline: field(meta.Author) };
  } catch (error) {
    return { ...EMPTY_DRAFT, findings: [{ code: "broken-file", reason: `The PDF cannot be read: ${message(error)}` }] };
  }
}

const message = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 120) : "unknown error");

function field(value: unknown): string | null {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" || /^(?:untitled|microsoft word|unknown|anonymous)\b/i.test(text) ? null : text;
}

/** A line shorter than this share of the page's longest lines ends its paragraph: full lines of justified or ragged text keep above it. */
const SHORT_LINE = 0.75;

/** Joins the lines of a page into paragraphs: a line ends one if it is short and ends a sentence, or is followed by an empty line. */
export function unwrap(page: string): string {
  const lines = page.split("\n").map((l) => l.trim());
  const lengths = lines.map((l) => l.length).sort((a, b) => a - b);
  const full = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  let out = "";
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    out += line;
    if (next === undefined) break;
    const ends = line === "" || next === "" || (line.length < full * SHORT_LINE && (/[.!?:”"’)\]]$/.test(line) || line.length < full / 2));
    if (ends) out += "\n";
    else if (/\p{Ll}-$/u.test(line) && /^\p{Ll}/u.test(next)) out = out.slice(0, -1);
    else out += " ";
  }
  return out.replace(/\n{2,}/g, "\n");
}
