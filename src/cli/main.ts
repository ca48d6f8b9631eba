#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { VERSION } from "../model/version.ts";
import { addCommand } from "./add.ts";
import { annotateCommand } from "./annotate.ts";
import { briefCommand } from "./brief.ts";
import { collectCommand, watchCommand } from "./collect.ts";
import { doctorCommand } from "./doctor.ts";
import { evalCommand } from "./eval.ts";
import { exportCommand } from "./export.ts";
import { extractCommand } from "./extract.ts";
import { feedsCommand } from "./feeds.ts";
import { groupCommand } from "./group.ts";
import { hideCommand } from "./hide.ts";
import { logCommand } from "./log.ts";
import { mergeCommand } from "./merge.ts";
import { moveCommand } from "./move.ts";
import { notSameClaimCommand } from "./not-same-claim.ts";
import { CliError, EXIT } from "./output.ts";
import { samePersonCommand } from "./same-person.ts";
import { showCommand } from "./show.ts";
import { splitCommand } from "./split.ts";
import { storiesCommand } from "./stories.ts";
import { undoCommand } from "./undo.ts";

const EXAMPLES = `
Examples:
  firsthand brief articles/                  the dossier of a folder of articles
  firsthand brief articles/ -o dossier.html  … as a page
  firsthand group day.jsonl.gz               which articles tell the same story
  firsthand add articles/                    into the store, with all that was added before
  firsthand stories                          what the store holds
  firsthand COMMAND --help                   examples of each command

Nothing is sent anywhere; only add, feeds and collect fetch, and nothing but what you name.`;

const program = new Command("firsthand")
  .description(
    "Reads what many outlets report about one story and shows who reported what first-hand, who repeated it, and where they contradict – with the sentence behind every line.",
  )
  .version(VERSION)
  .showHelpAfterError("(firsthand --help shows the commands)")
  .addHelpText("after", EXAMPLES)
  .addCommand(briefCommand())
  .addCommand(annotateCommand())
  .addCommand(groupCommand())
  .addCommand(extractCommand())
  .addCommand(addCommand())
  .addCommand(feedsCommand())
  .addCommand(collectCommand())
  .addCommand(watchCommand())
  .addCommand(storiesCommand())
  .addCommand(showCommand())
  .addCommand(mergeCommand())
  .addCommand(splitCommand())
  .addCommand(moveCommand())
  .addCommand(hideCommand())
  .addCommand(samePersonCommand())
  .addCommand(notSameClaimCommand())
  .addCommand(undoCommand())
  .addCommand(logCommand())
  .addCommand(exportCommand())
  .addCommand(doctorCommand())
  .addCommand(evalCommand());

for (const command of [program, ...program.commands, ...program.commands.flatMap((c) => c.commands)]) command.exitOverride();

// A reader that has gone (`firsthand … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed));

try {
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
