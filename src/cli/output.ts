import { createWriteStream, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
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
  const part = partOf(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, text);
    if (part !== file) renameSync(part, file);
  } catch (cause) {
    throw notWritten(file, part, cause);
  }
}

/** The same with what comes piece by piece. Ctrl-C removes what is written so far. Throws what `pieces` throws, too. */
export async function writePieces(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const part = partOf(file);
  const interrupted = (signal: NodeJS.Signals): void => {
    if (part !== file) rmSync(part, { force: true });
    process.kill(process.pid, signal);
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, interrupted);
  try {
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(part));
    if (part !== file) renameSync(part, file);
  } catch (cause) {
    throw notWritten(file, part, cause);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}

/** Where a file is written before it is renamed: beside it. A device or a pipe is written to as it is. */
function partOf(file: string): string {
  return isDevice(file) ? file : join(dirname(file), `.${process.pid}-${Math.abs(hash(file))}.part`);
}

function isDevice(file: string): boolean {
  try {
    const there = statSync(file);
    return !there.isFile() && !there.isDirectory();
  } catch {
    return false;
  }
}

/** What the system says of a file is told with its name; other errors stay as they are. */
function notWritten(file: string, part: string, cause: unknown): unknown {
  if (part !== file) rmSync(part, { force: true });
  const { code, message } = cause as NodeJS.ErrnoException;
  return /^E[A-Z]+$/.test(String(code)) ? new CliError(`cannot write ${file}: ${message}`) : cause;
}

function hash(text: string): number {
  let h = 0;
  for (const c of text) h = (h * 31 + (c.codePointAt(0) ?? 0)) | 0;
  return h;
}

/** Writes to standard output and waits until it is taken. A reader that has gone (`| head`) ends the program quietly. */
export function print(text: string | Uint8Array): Promise<void> {
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
