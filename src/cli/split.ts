import type { Command } from "commander";
import { splitStory } from "../work/keep/corrections/place.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type CorrectOptions, correct, correcting, idOf, KEPT } from "./correct.ts";

/** `firsthand split`: articles of a story that are another. */
export function splitCommand(): Command {
  return correcting("split", "Make articles of a story a story of their own")
    .argument("<story>", "id of the story")
    .argument("<article...>", "ids of the articles that leave it")
    .addHelpText("after", `\nExample:\n  firsthand split s1f0c2a9 r25eb32c r768a2fc\n\n${KEPT}`)
    .action((story: string, articles: string[], options: CorrectOptions) =>
      correct(options, async (store) => {
        const leaving = await Promise.all(articles.map((id) => idOf(store, id, "article")));
        return splitStory(store, new Grouping(), await idOf(store, story, "story"), leaving, options.note ?? null);
      }),
    );
}
