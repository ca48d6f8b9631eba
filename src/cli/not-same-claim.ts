import type { Command } from "commander";
import { notSameClaim } from "../work/keep/corrections/inside.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type CorrectOptions, correct, correcting, idOf, KEPT } from "./correct.ts";

/** `firsthand not-same-claim`: a statement that does not say what its claim says. */
export function notSameClaimCommand(): Command {
  return correcting("not-same-claim", "Take a statement out of a claim")
    .argument("<claim>", "id of the claim")
    .argument("<statement>", "ARTICLE:START-END as `show CLAIM` lists it; ARTICLE where that has one statement in the claim")
    .addHelpText("after", `\nExample:\n  firsthand not-same-claim c9d2e4f6a801 r25eb32c:120-188\n\n${KEPT}`)
    .action((given: string, statement: string, options: CorrectOptions) =>
      correct(options, async (store) => {
        const claim = await idOf(store, given, "claim");
        const [story = ""] = await store.ids.storiesOfClaim(claim);
        const [, named = "", start = "0", end = "Infinity"] = /^(.+?)(?::(\d+)-(\d+))?$/s.exec(statement) ?? [];
        const place = { claim, article: await idOf(store, named, "article"), start: Number(start), end: Number(end) };
        return notSameClaim(store, new Grouping(), story, place, options.note ?? null);
      }),
    );
}
