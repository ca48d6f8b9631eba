import { Command } from "commander";
import { plain } from "../render/terminal/paper.ts";
import type { LogEntry } from "../store/parts/log.ts";
import { type LogDetails, RUN_ACTIONS } from "../work/keep/log.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { positiveCount } from "./numbers.ts";
import { print } from "./output.ts";
import { paper } from "./paper.ts";
import { withStore } from "./store.ts";

interface Options extends DataOption {
  readonly all?: boolean;
  readonly limit: number;
  readonly after?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand log                  runs, problems and changes by hand, newest first
  firsthand log --all            every article and story too
  firsthand log --json | jq '.entries[] | select(.action == "problem")'

The number before a change by hand is what \`firsthand undo\` takes.`;

/** `firsthand log`: what was done. */
export function logCommand(): Command {
  return new Command("log")
    .description("List what was done to the store, newest first")
    .option("--all", "every article and story too")
    .option("--limit <n>", "how many at most", positiveCount, 50)
    .option("--after <place>", "go on after a list that ended with --after PLACE")
    .option("--json", "print JSON")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action(({ all, limit, after, json, ...options }: Options) =>
      withStore(options, { create: false }, async (store) => {
        const { items, next } = await store.log.list({ limit, after, ...(all ? {} : { actions: RUN_ACTIONS }) });
        if (json) return print(`${JSON.stringify({ entries: items, next }, null, 1)}\n`);
        const sheet = paper();
        for (const entry of items) sheet.say(plain(entryWords(entry)), `${sheet.ink.dim(entry.at.slice(0, 19).replace("T", " "))}  `);
        if (next !== null) sheet.gap().say(`More: --after ${next}`);
        await print(items.length === 0 ? "Nothing was done.\n" : sheet.toString());
      }),
    );
}

function entryWords({ command, action, details, undoneBy }: LogEntry): string {
  const told = (details ?? {}) as LogDetails;
  switch (action) {
    case "correction":
      return `${told.correction}: ${told.summary}${undoneBy === null ? "" : " (undone)"}`;
    case "correction-undone":
      return `undone ${told.correction}: ${told.summary}`;
    case "problem":
      return `${command}: ${told.source}: ${told.problem?.reason ?? ""} [${told.problem?.code ?? ""}]`;
    case "run-ended":
      return `${command}: ${Object.entries(told.counts ?? {})
        .map(([what, n]) => `${n} ${what}`)
        .join(", ")}`;
    default:
      return [command, action, told.story ?? told.article ?? "", told.summary ?? told.title ?? ""].filter((part) => part !== "").join(" ");
  }
}
