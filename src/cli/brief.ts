import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { read } from "../read/read.ts";
import { brief } from "../work/brief.ts";

interface Options {
  format: string;
  output?: string;
  oneStory?: boolean;
}

export function briefCommand(): Command {
  return new Command("brief")
    .description("Write the dossier of the story that the articles tell")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .addOption(new Option("--format <form>", "form of the result").choices(["terminal", "json", "markdown", "html"]).default("terminal"))
    .option("-o, --output <file>", "write to a file")
    .option("--one-story", "take all input as one story")
    .action(async (inputs: string[], options: Options) => {
      const { articles, problems } = await read(inputs);
      const [dossier] = brief(articles, { oneStory: options.oneStory, problems });
      const text = `${JSON.stringify(dossier, null, 1)}\n`;
      if (options.output) writeFileSync(options.output, text);
      else process.stdout.write(text);
    });
}
