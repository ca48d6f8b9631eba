import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Command } from "commander";
import { readEach } from "../read/read.ts";
import { extract } from "../work/stages.ts";

const EXAMPLES = `
Examples:
  $ firsthand extract page.html.gz
  $ firsthand extract news/ -o news.jsonl
  $ curl -s https://example.org/article | firsthand extract -

The text is printed without its boilerplate, a paragraph a line. What cannot be read is named on standard error and stops nothing else;
the exit status is 1 if nothing could be read.`;

export function extractCommand(): Command {
  return new Command("extract")
    .description("Write each article as plain fields: a line of JSON with id, title, text, published, outlet, byline, language, url")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .option("-o, --output <file>", "write to a file")
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], options: { output?: string }) => {
      const out = options.output === undefined ? process.stdout : createWriteStream(options.output);
      // "firsthand extract … | head": the reader has enough.
      out.on("error", (error: NodeJS.ErrnoException) => {
        if (error.code !== "EPIPE") process.stderr.write(`${error.message}\n`);
        process.exit(error.code === "EPIPE" ? 0 : 1);
      });
      let count = 0;
      for await (const item of readEach(inputs)) {
        if ("problem" in item) {
          process.stderr.write(`${item.problem.source}: ${item.problem.reason} (${item.problem.code})\n`);
          continue;
        }
        count++;
        // Waits for the reader at the other end, so that long results are never held in memory.
        if (!out.write(`${JSON.stringify(extract(item.article))}\n`)) await once(out, "drain");
      }
      if (out !== process.stdout) await new Promise<void>((done) => out.end(done));
      if (count === 0) process.exitCode = 1;
    });
}
