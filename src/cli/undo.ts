import { Command } from "commander";
import { correctionSummary } from "../work/keep/corrections/summary.ts";
import { lastCorrection, undoCorrection } from "../work/keep/corrections/undo.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { CliError, EXIT, print } from "./output.ts";
import { withStore } from "./store.ts";

/** `firsthand undo`: a change that is taken back. */
export function undoCommand(): Command {
  return new Command("undo")
    .description("Take back a change by hand")
    .argument("[number]", "number of the change, as `log` prints it; else the last that holds")
    .addOption(dataOption())
    .addHelpText("after", "\nExamples:\n  firsthand undo\n  firsthand undo 7")
    .action((number: string | undefined, options: DataOption) =>
      withStore(options, { create: false }, async (store) => {
        const ref = number === undefined ? await lastCorrection(store) : Number(number);
        if (ref === null) throw new CliError("nothing to undo: no change holds");
        if (!Number.isInteger(ref)) throw new CliError(`undo takes the number of a change, not "${number}"`, EXIT.usage);
        const { correction } = await undoCorrection(store, new Grouping(), ref);
        await print(`undone: ${correctionSummary(correction)}\n`);
      }),
    );
}
