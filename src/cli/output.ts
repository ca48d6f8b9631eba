import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../model/article.ts";

/** How a run ended, for scripts. Listed in docs/command-line.md. */
export const EXIT = { done: 0, failed: 1, usage: 2, inPart: 3 } as const;

/** An error whose message is for the user: printed without a stack. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly status: number = EXIT.failed,
  ) {
    super(message);
  }
}

/**
 * Writes a file whole or not at all: beside it first, then renamed. Throws a CliError that names the file. There is no handler for Ctrl-C:
 * a handler would wait for the end of long work, while the default ends it at once, and the result is whole or not there.
 */
export function writeWhole(file: string, text: string): void {
  const part = join(dirname(file), `.${process.pid}-${Math.abs(hash(file))}.part`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, text);
    renameSync(part, file);
  } catch (cause) {
    rmSync(part, { force: true });
    throw new CliError(`cannot write ${file}: ${(cause as Error).message}`);
  }
}

function hash(text: string): number {
  let h = 0;
  for (const c of text) h = (h * 31 + (c.codePointAt(0) ?? 0)) | 0;
  return h;
}

/** Writes to standard output and waits until it is taken. A reader that has gone (`| head`) ends the program quietly. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once("drain", resolve);
  });
}

/** A line on standard error for what could not be read, or not in full. */
export function reportProblem(p: Problem): void {
  process.stderr.write(`firsthand: ${p.source}: ${p.reason} ${p.hint} [${p.code}]\n`);
}

/** The exit status of a run that read something: in part where anything could not be read. */
export function statusOf(problems: readonly Problem[]): number {
  return problems.length > 0 ? EXIT.inPart : EXIT.done;
}
