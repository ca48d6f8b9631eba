import type { Command } from "commander";
import { hideSource } from "../work/keep/corrections/hide.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type CorrectOptions, correct, correcting, KEPT } from "./correct.ts";

/** `firsthand hide`: a source that is in no story. */
export function hideCommand(): Command {
  return correcting("hide", "Take the articles of a source out of all stories, now and later")
    .argument("<source>", "an outlet's name, a host, or the beginning of an address")
    .addHelpText(
      "after",
      `\nExamples:\n  firsthand hide aggregator.example\n  firsthand hide "The Valley Post"\n\nIts articles stay in the store. ${KEPT}`,
    )
    .action((source: string, options: CorrectOptions) =>
      correct(options, (store) => hideSource(store, new Grouping(), source, options.note ?? null)),
    );
}
