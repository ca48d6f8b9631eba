import type { Command } from "commander";
import { moveArticle } from "../work/keep/corrections/place.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type CorrectOptions, correct, correcting, idOf, KEPT } from "./correct.ts";

/** `firsthand move`: an article into another story. */
export function moveCommand(): Command {
  return correcting("move", "Move an article into another story")
    .argument("<article>", "id of the article")
    .argument("<story>", "id of the story that it goes into")
    .addHelpText("after", `\nExample:\n  firsthand move r25eb32c s77b01d3\n\n${KEPT}`)
    .action((article: string, story: string, options: CorrectOptions) =>
      correct(options, async (store) =>
        moveArticle(store, new Grouping(), await idOf(store, article, "article"), await idOf(store, story, "story"), options.note ?? null),
      ),
    );
}
