import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import type { Article } from "../model/article.ts";
import { readEach } from "../read/read.ts";
import { groupProfiled } from "../work/group.ts";
import { profileInThreads } from "../work/threads.ts";

interface Options {
  threads: number;
  reasons?: boolean;
}

/** More threads than this wait for the reading. */
const MOST_THREADS = 4;

function threadCount(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return n;
}

async function* articlesOf(inputs: readonly string[]): AsyncGenerator<Article> {
  for await (const item of readEach(inputs)) {
    if ("article" in item) yield item.article;
    else process.stderr.write(`${item.problem.source}: ${item.problem.reason} (${item.problem.code})\n`);
  }
}

export function groupCommand(): Command {
  return new Command("group")
    .description("Group articles on the same event: a line {id, story, duplicateOf} for each article")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .option("--threads <n>", "worker threads; the result is the same", threadCount, Math.min(MOST_THREADS, availableParallelism()))
    .option("--reasons", "say why each article belongs to its story")
    .action(async (inputs: string[], options: Options) => {
      const profiled = await profileInThreads(articlesOf(inputs), options.threads);
      for (const line of groupProfiled(profiled, options)) process.stdout.write(`${JSON.stringify(line)}\n`);
    });
}
