import { Command } from "commander";
import { readEach } from "../read/read.ts";
import { extract } from "../work/stages.ts";

export function extractCommand(): Command {
  return new Command("extract")
    .description("Write each article as plain fields: a line of JSON with id, title, text, published, outlet, byline, language, url")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .action(async (inputs: string[]) => {
      for await (const item of readEach(inputs)) {
        if ("problem" in item) process.stderr.write(`${item.problem.source}: ${item.problem.reason} [${item.problem.code}]\n`);
        else process.stdout.write(`${JSON.stringify(extract(item.article))}\n`);
      }
    });
}
