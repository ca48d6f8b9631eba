import { Command } from "commander";
import type { Problem } from "../model/article.ts";
import { readRaw } from "../read/read.ts";
import { doInThreads } from "../work/threads.ts";
import { end } from "./lines.ts";
import { print, reportProblem } from "./output.ts";
import { threadsOption } from "./threads-option.ts";

const EXAMPLES = `
Examples:
  firsthand annotate article.html
  firsthand annotate day.jsonl.gz > day.annotations.jsonl
  firsthand annotate articles/ | jq -r '.quotes[] | [.speaker, .form] | @tsv'

A line: {id, sentences, names, quotes: [{content, source, cue, form, speaker}], dates: [{start, end, type, value, edtf}], credits}.
Spans are [start, end] in UTF-16 code units into the text that \`extract\` and \`brief\` start from.`;

/** `firsthand annotate`: what each article alone shows, a line of JSON each. */
export function annotateCommand(): Command {
  return new Command("annotate")
    .description("Write what each article alone shows: sentences, names, quotes, dates, credits")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .addOption(threadsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], { threads }: { threads: number }) => {
      const problems: Problem[] = [];
      const onProblem = (problem: Problem): void => {
        problems.push(problem);
        reportProblem(problem);
      };
      let read = 0;
      const write = async (lines: readonly string[]): Promise<void> => {
        read += lines.length;
        for (const line of lines) await print(`${line}\n`);
      };
      await doInThreads({ make: "annotations" }, readRaw(inputs), threads, write, onProblem);
      end(read, problems);
    });
}
