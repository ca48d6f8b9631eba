import { Command } from "commander";
import { extract } from "../work/stages.ts";
import { printLines } from "./lines.ts";

const EXAMPLES = `
Examples:
  firsthand extract page.html
  firsthand extract pages/ > articles.jsonl
  curl -s https://news.example/story | firsthand extract -

The text is printed without its boilerplate, a paragraph a line.`;

/** `firsthand extract`: each article as plain fields, a line of JSON each. */
export function extractCommand(): Command {
  return new Command("extract")
    .description("Write each article as plain fields: id, title, text, published, outlet, byline, language, url")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .addHelpText("after", EXAMPLES)
    .action((inputs: string[]) => printLines(inputs, extract));
}
