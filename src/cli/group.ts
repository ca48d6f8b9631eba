import { Command } from "commander";
import type { Problem } from "../model/article.ts";
import { readRaw } from "../read/read.ts";
import { groupProfiled } from "../work/group.ts";
import { profileInThreads } from "../work/threads.ts";
import { end } from "./lines.ts";
import { print, reportProblem } from "./output.ts";
import { threadsOption } from "./threads-option.ts";

interface Options {
  threads: number;
  reasons?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand group day.jsonl.gz
  firsthand group articles/ --reasons
  firsthand group day.jsonl.gz | jq -s 'group_by(.story) | map(length) | sort'

A line: {id, story, duplicateOf}. The stories are the same whatever the order of the input.`;

/** `firsthand group`: which articles tell the same story, and which repeat another. */
export function groupCommand(): Command {
  return new Command("group")
    .description("Write which articles tell the same story, and which repeat another almost word for word")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .addOption(threadsOption())
    .option("--reasons", "say why each article belongs to its story")
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: Options) => {
      const problems: Problem[] = [];
      const onProblem = (problem: Problem): void => {
        problems.push(problem);
        reportProblem(problem);
      };
      const profiled = await profileInThreads(readRaw(inputs), options.threads, onProblem, { reasons: options.reasons });
      for (const line of groupProfiled(profiled, options)) await print(`${JSON.stringify(line)}\n`);
      end(profiled.length, problems);
    });
}
