import type { Dossier } from "../model/dossier.ts";
import { renderHtml } from "../render/html/page.ts";
import { renderJson } from "../render/json.ts";
import { renderMarkdown } from "../render/markdown/markdown.ts";
import { renderTerminal, type TerminalOptions } from "../render/terminal/terminal.ts";

/** The forms of a dossier, with the endings of their files. */
export const FORMATS = { terminal: "txt", json: "json", markdown: "md", html: "html" } as const;
export type Format = keyof typeof FORMATS;

/** The form that a file's ending asks for; null where it asks for none. */
export function formatOfFile(file: string | undefined): Format | null {
  const ending = /\.(\w+)$/.exec(file ?? "")?.[1]?.toLowerCase();
  if (ending === "htm") return "html";
  return (Object.keys(FORMATS) as Format[]).find((f) => FORMATS[f] === ending) ?? null;
}

/** Columns where the terminal does not say. */
const COLUMNS = 80;

/** A dossier in one of its forms. */
export function render(dossier: Dossier, format: Format, toStdout: boolean): string {
  switch (format) {
    case "json":
      return renderJson(dossier);
    case "markdown":
      return renderMarkdown(dossier);
    case "html":
      return renderHtml(dossier);
    case "terminal":
      return renderTerminal(dossier, terminalOptions(toStdout));
  }
}

/** Colour and width of what is printed: colours on a terminal only, and never with NO_COLOR. */
export function terminalOptions(toStdout = true): TerminalOptions {
  const terminal = toStdout && process.stdout.isTTY === true;
  const color = terminal && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return { color, width: terminal ? (process.stdout.columns ?? COLUMNS) : COLUMNS };
}
