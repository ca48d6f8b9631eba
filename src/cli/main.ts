#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { userOutlets } from "../model/user-outlets.ts";
import { VERSION } from "../model/version.ts";
import { commandsFor } from "./commands.ts";
import { CliError, EXIT } from "./output.ts";

const EXAMPLES = `
Examples:
  firsthand brief articles/                  the dossier of a folder of articles
  firsthand brief articles/ -o dossier.html  … as a page
  firsthand group day.jsonl.gz               which articles tell the same story
  firsthand add articles/                    into the store, with all that was added before
  firsthand stories                          what the store holds
  firsthand COMMAND --help                   examples of each command

No telemetry; only add, feeds, collect, watch and serve reach the network, and nothing but what you name.`;

/** A file of outlets that cannot be used is told once, before any work, and not of each article. */
function checkOutlets(): void {
  try {
    userOutlets();
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new CliError(`the file of FIRSTHAND_OUTLETS cannot be used: ${reason} (docs/command-line.md shows its form)`, EXIT.usage);
  }
}

const program = new Command("firsthand")
  .description(
    "Reads what many outlets report about one story and shows who reported what first-hand, who repeated it, and where they contradict – with the sentence behind every line.",
  )
  .version(VERSION)
  .showHelpAfterError("(firsthand --help shows the commands)")
  .addHelpText("after", EXAMPLES);
for (const command of await commandsFor(process.argv.slice(2))) program.addCommand(command);

for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)]) command.exitOverride();

// A reader that has gone (`firsthand … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  process.stderr.write(`firsthand: cannot write to standard output: ${error.message}\n`);
  process.exit(EXIT.failed);
});

try {
  checkOutlets();
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else if (error instanceof CliError) {
    process.stderr.write(`firsthand: ${error.message}\n`);
    process.exitCode = error.status;
  } else {
    const { code, message } = error as { code?: unknown; message?: unknown };
    process.stderr.write(`firsthand: ${code === "gold-unreadable" ? message : ((error as Error).stack ?? message)}\n`);
    process.exitCode = EXIT.failed;
  }
}
