import { Command } from "commander";
import { read } from "../read/read.ts";
import { extract } from "../work/stages.ts";

export function extractCommand(): Command {
  return new Command("extract")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .action(async (inputs: string[]) => {
      for (const article of (await read(inputs)).articles) process.stdout.write(`${JSON.stringify(extract(article))}\n`);
    });
}
