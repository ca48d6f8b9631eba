import { Command } from "commander";
import { read } from "../read/read.ts";
import { annotationLine } from "../work/annotation-line.ts";

export function annotateCommand(): Command {
  return new Command("annotate")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .action(async (inputs: string[]) => {
      for (const article of (await read(inputs)).articles) process.stdout.write(`${JSON.stringify(annotationLine(article))}\n`);
    });
}
