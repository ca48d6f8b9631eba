import type { Command } from "commander";
import { samePerson } from "../work/keep/corrections/inside.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type CorrectOptions, correct, correcting, idOf, KEPT } from "./correct.ts";

/** `firsthand same-person`: persons of a story who are one. */
export function samePersonCommand(): Command {
  return correcting("same-person", "Make persons of a story one, with what each said")
    .argument("<story>", "id of the story")
    .argument("<name...>", "two or more persons as the dossier names them; they are called by the first name")
    .addHelpText("after", `\nExample:\n  firsthand same-person s1f0c2a9 "Ines Marlow" "I. Marlowe"\n\n${KEPT}`)
    .action((story: string, names: string[], options: CorrectOptions) =>
      correct(options, async (store) => samePerson(store, new Grouping(), await idOf(store, story, "story"), names, options.note ?? null)),
    );
}
