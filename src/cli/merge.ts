import type { Command } from "commander";
import { mergeStories } from "../work/keep/corrections/place.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type CorrectOptions, correct, correcting, idOf, KEPT } from "./correct.ts";

/** `firsthand merge`: stories that are one. */
export function mergeCommand(): Command {
  return correcting("merge", "Make stories one, under the id of the first")
    .argument("<story...>", "ids of two or more stories")
    .addHelpText("after", `\nExample:\n  firsthand merge s1f0c2a9 s77b01d3\n\nThe other ids lead to the first. ${KEPT}`)
    .action((ids: string[], options: CorrectOptions) =>
      correct(options, async (store) => {
        const stories = await Promise.all(ids.map((id) => idOf(store, id, "story")));
        return mergeStories(store, new Grouping(), stories, options.note ?? null);
      }),
    );
}
