import { Command } from "commander";
import { Grouping } from "../work/keep/grouping.ts";
import { inputsOf } from "../work/keep/intake/inputs.ts";
import { takeIn } from "../work/keep/intake/take-in.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { end } from "./lines.ts";
import { type NetworkOptions, withNetwork, withNetworkOptions } from "./network.ts";
import { print, reportProblem } from "./output.ts";
import { counter } from "./progress.ts";
import { withStore } from "./store.ts";
import { takenRecord, takenWords } from "./taken.ts";
import { threadsOption } from "./threads-option.ts";

interface Options extends DataOption, NetworkOptions {
  readonly threads: number;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand add articles/                        files and folders
  firsthand add 'saved/*.html' day.jsonl.gz
  firsthand add https://news.example/story       a page, fetched as its site's robots.txt allows
  firsthand add https://news.example/sitemap.xml the pages of a site map
  firsthand add crawl.warc.gz                    a web archive
  firsthand add --data ./project articles/       another data folder

What is added is kept with the bytes that it came in; adding the same again adds nothing. Ctrl-C ends it at once: what was counted stays.

Exit status: 0 done; 3 done, but something could not be read; 1 nothing could be read, or stored; 2 wrong usage.`;

/** `firsthand add`: articles into the store. */
export function addCommand(): Command {
  const command = new Command("add")
    .description("Add articles to the store and put them into stories")
    .argument("<input...>", "files, folders, globs, web archives, addresses of pages or site maps, or - for standard input")
    .addOption(threadsOption())
    .option("--json", "print what became of it as JSON");
  return withNetworkOptions(command)
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((inputs: string[], options: Options) =>
      withStore(options, {}, (store) =>
        withNetwork(options, async (network) => {
          const shown = counter("added");
          const taken = await takeIn(store, new Grouping(), inputsOf(store, inputs, { network }), {
            command: "add",
            finish: true,
            threads: options.threads,
            onProblem: reportProblem,
            onProgress: ({ added }) => shown.update(added.length),
          });
          shown.stop();
          await print(options.json ? `${JSON.stringify(takenRecord(taken), null, 1)}\n` : `${takenWords(taken)}\n`);
          end(taken.added.length + taken.revised.length + taken.unchanged, taken.problems);
        }),
      ),
    );
}
