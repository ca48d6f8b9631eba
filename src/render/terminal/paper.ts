import type picocolors from "picocolors";
import wrapAnsi from "wrap-ansi";
import { oneLine } from "../view/neutral.ts";

export type Ink = ReturnType<typeof picocolors.createColors>;

/** Lines shorter than this break words; longer ones tire the eye. */
const NARROWEST = 40;
const WIDEST = 100;

/** Lines of text that grow downwards: wraps to the width, indents, and lets nothing of an article steer the terminal. */
export class Paper {
  private readonly lines: string[] = [];
  readonly width: number;
  constructor(
    width: number,
    readonly ink: Ink,
  ) {
    this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
  }

  /** A paragraph. `first` opens its first line, the others are indented as far. `paint` colours the whole. */
  say(text: string, first = "", paint: (s: string) => string = (s) => s): this {
    const indent = " ".repeat(plainLength(first));
    const wrapped = wrapAnsi(text, this.width - indent.length, { hard: true, trim: true }).split("\n");
    wrapped.forEach((line, i) => {
      this.lines.push((i === 0 ? first : indent) + paint(line));
    });
    return this;
  }

  gap(): this {
    if (this.lines.at(-1) !== "") this.lines.push("");
    return this;
  }

  heading(text: string): this {
    this.gap();
    this.lines.push(this.ink.bold(text), this.ink.dim("─".repeat(Math.min(this.width, text.length))));
    return this;
  }

  toString(): string {
    return `${this.lines.join("\n").replace(/\n+$/, "")}\n`;
  }
}

/** Columns of an opener without its colours: openers hold narrow characters only. */
function plainLength(text: string): number {
  return [...text.replace(/\u001b\[[0-9;]*m/g, "")].length;
}

/** A text of an article on one line, harmless. */
export const plain = oneLine;
