import { Command } from "commander";
import { read } from "../read/read.ts";
import { group } from "../work/stages.ts";

export function groupCommand(): Command {
  return new Command("group").argument("<input...>", "files, folders, globs, or - for standard input").action(async (inputs: string[]) => {
    for (const line of group((await read(inputs)).articles)) process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}
