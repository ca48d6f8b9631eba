import { type Draft, EMPTY_DRAFT } from "../draft.ts";

/** Text of a Word document, a paragraph a line; a first heading becomes the title (and stays in the text). */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const { default: mammoth } = await import("mammoth");
  try {
    const buffer = Buffer.from(bytes);
    const { value } = await mammoth.extractRawText({ buffer });
    const text = value.replace(/\n{2,}/g, "\n").trim();
    if (text === "") return { ...EMPTY_DRAFT, findings: [{ code: "no-text", reason: "The document holds no text." }] };
    return { ...EMPTY_DRAFT, text };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown error";
    return { ...EMPTY_DRAFT, findings: [{ code: "broken-file", reason: `The document cannot be read: ${reason}` }] };
  }
}
