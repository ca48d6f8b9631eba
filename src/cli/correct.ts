import { Command } from "commander";
import type { Store } from "../store/store.ts";
import { correctionSummary } from "../work/keep/corrections/summary.ts";
import { findId } from "../work/keep/find-id.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { CliError, print } from "./output.ts";
import { known } from "./show.ts";
import { withStore } from "./store.ts";

/** Options of every command that corrects. */
export interface CorrectOptions extends DataOption {
  readonly note?: string;
}

/** What every such command's help ends with. */
export const KEPT = "It holds for every later run, stands in the log, and is taken back by `firsthand undo`.";

/** A command that corrects, with the options that all have. */
export function correcting(name: string, description: string): Command {
  return new Command(name).description(description).option("--note <words>", "why, for the log").addOption(dataOption());
}

/** Opens the store, corrects, and prints the correction with its number. */
export async function correct(options: CorrectOptions, run: (store: Store) => Promise<{ readonly correction: number }>): Promise<void> {
  await withStore(options, { create: false }, async (store) => {
    const { correction } = await run(store);
    const made = await store.corrections.get(correction);
    await print(`${correction}: ${made === null ? "done" : correctionSummary(made.correction)}\n`);
  });
}

const A_KIND = { story: "a story", article: "an article", claim: "a claim" } as const;

/** The id that is meant by the beginning of one. Throws a CliError where it is of another kind. */
export async function idOf(store: Store, given: string, kind: keyof typeof A_KIND): Promise<string> {
  const found = known(given, await findId(store, given));
  if (found.kind !== kind) throw new CliError(`"${given}" is the id of ${A_KIND[found.kind]}, not of ${A_KIND[kind]}`);
  return found.id;
}
