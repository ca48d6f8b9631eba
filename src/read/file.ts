import { basename } from "node:path";
import type { Draft, Piece } from "./draft.ts";
import { type Chunks, collect, DamagedArchive, fileChunks, gunzip, peek } from "./input/bytes.ts";
import { decode } from "./input/decode.ts";
import { detectFormat, type Format, HEAD, isGzip } from "./input/format.ts";
import { type Line, lines } from "./input/lines.ts";
import type { Limits } from "./limits.ts";
import { type Finding, reasonOf } from "./problem.ts";

/** A gz inside a gz inside a gz is taken for an attack. */
const MAX_LAYERS = 3;

/**
 * Reads one file: whatever of it can be read as articles, and what is wrong with it; lines of JSON lines come as they stand, so that they
 * can be read elsewhere. Never throws.
 */
export function readFile(path: string, limits: Limits): AsyncGenerator<Piece | Line> {
  return readBytes(fileChunks(path), basename(path), limits);
}

/** Whether this is a line of JSON lines as it stands. */
export function isLine(piece: Piece | Line): piece is Line {
  return "number" in piece;
}

/** Reads a stream of bytes, named `name`, as `readFile` does. `charset`: what whoever sent it says of its encoding. */
export async function* readBytes(
  chunks: Chunks,
  name: string,
  limits: Limits,
  charset: string | null = null,
): AsyncGenerator<Piece | Line> {
  try {
    let inner = name;
    let view = await peek(chunks, HEAD);
    for (let layer = 0; isGzip(view.head) && layer < MAX_LAYERS; layer++) {
      inner = inner.replace(/\.(?:gz|gzip)$/i, "");
      view = await peek(gunzip(view.all), HEAD);
    }
    if (isGzip(view.head)) {
      await view.close();
      return yield { code: "unknown-format", reason: "It is packed several times over." };
    }
    if (view.head.every((b) => b === 0x20 || (b >= 0x09 && b <= 0x0d)) && view.head.length < HEAD) {
      const { error } = await collect(view.all, HEAD);
      return yield error
        ? failed(error)
        : { code: "empty", reason: view.head.length === 0 ? "The file is empty." : "The file holds white space alone." };
    }
    const detected = await detectFormat(view.head, inner);
    if (detected.format === null) {
      await view.close();
      return yield { code: "unknown-format", reason: detected.reason };
    }
    if (detected.format === "jsonl") yield* lines(view.all, limits);
    else yield* readDocument(view.all, detected.format, limits, charset);
  } catch (error) {
    yield failed(error);
  }
}

function failed(error: unknown): Finding {
  return error instanceof DamagedArchive
    ? { code: "damaged-archive", reason: error.message }
    : { code: "unreadable", reason: reasonOf(error) };
}

async function* readDocument(
  chunks: Chunks,
  format: Exclude<Format, "jsonl">,
  limits: Limits,
  charset: string | null,
): AsyncGenerator<Piece> {
  const { bytes, cut, error } = await collect(chunks, limits.documentBytes);
  const findings: Finding[] = [];
  if (cut) findings.push({ code: "cut-off", reason: `It is larger than ${limits.documentBytes} bytes; what follows is left out.` });
  if (error) findings.push(failed(error));
  const withFindings = (draft: Draft): Draft => ({ ...draft, findings: [...findings, ...draft.findings] });
  if (format === "pdf") return yield withFindings(await (await import("./formats/pdf.ts")).readPdf(bytes));
  if (format === "docx") return yield withFindings(await (await import("./formats/docx.ts")).readDocx(bytes));
  if (format === "eml") return yield withFindings(await (await import("./formats/eml.ts")).readEml(bytes));
  const decoded = await decode(bytes, charset);
  findings.push(...decoded.findings);
  if (format === "json") {
    yield* findings;
    yield* (await import("./formats/json.ts")).readJson(decoded.text);
  } else if (format === "html") yield withFindings(await (await import("./formats/html.ts")).readHtml(decoded.text));
  else yield withFindings(await (await import("./formats/text.ts")).readText(decoded.text));
}
