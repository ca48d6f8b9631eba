import { availableParallelism } from "node:os";
import { Command } from "commander";
import { Grouping } from "../work/keep/grouping.ts";
import { fileInputs } from "../work/keep/intake/file-inputs.ts";
import { takeIn } from "../work/keep/intake/take-in.ts";
import { end } from "./lines.ts";
import { print, reportProblem } from "./output.ts";
import { type DataOption, dataOption, withStore } from "./store.ts";
import { threadCount } from "./threads.ts";

interface Options extends DataOption {
  readonly threads: number;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand add articles/                        files and folders
  firsthand add 'saved/*.html' day.jsonl.gz
  firsthand add --data ./project articles/       another data folder

What is added is kept with the bytes that it came in; adding the same again adds nothing.`;

/** More threads than this wait for the store. */
const MOST_THREADS = 4;

/** `firsthand add`: articles into the store. */
export function addCommand(): Command {
  return new Command("add")
    .description("Add articles to the store and put them into stories")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .option("--threads <n>", "worker threads; the result is the same", threadCount, Math.min(MOST_THREADS, availableParallelism()))
    .option("--json", "print what became of it as JSON")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((inputs: string[], options: Options) =>
      withStore(options, {}, async (store) => {
        const taken = await takeIn(
          store,
          new Grouping(),
          fileInputs(inputs, {}, async function* () {}),
          {
            command: "add",
            threads: options.threads,
            onProblem: reportProblem,
          },
        );
        const { added, revised, unchanged, problems } = taken;
        await print(
          options.json
            ? `${JSON.stringify({ added, revised, unchanged, problems }, null, 1)}\n`
            : `${added.length} added, ${revised.length} revised, ${unchanged} unchanged, ${problems.length} problems\n`,
        );
        end(added.length + revised.length + unchanged, problems);
      }),
    );
}
