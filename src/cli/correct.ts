import { Command } from "commander";
import type { Store } from "../store/store.ts";
import { hideSource } from "../work/keep/corrections/hide.ts";
import { mergeStories, moveArticle, splitStory } from "../work/keep/corrections/place.ts";
import { correctionSummary } from "../work/keep/corrections/summary.ts";
import { lastCorrection, undoCorrection } from "../work/keep/corrections/undo.ts";
import { findId } from "../work/keep/find-id.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { CliError, EXIT, print } from "./output.ts";
import { known } from "./show.ts";
import { type DataOption, dataOption, withStore } from "./store.ts";

interface Options extends DataOption {
  readonly note?: string;
}

const KEPT = "It holds for every later run, stands in the log, and is taken back by `firsthand undo`.";

/** `firsthand merge`: stories that are one. */
export function mergeCommand(): Command {
  return correcting("merge", "Make stories one, under the id of the first")
    .argument("<story...>", "ids of two or more stories")
    .addHelpText("after", `\nExample:\n  firsthand merge s1f0c2a9 s77b01d3\n\nThe other ids lead to the first. ${KEPT}`)
    .action((ids: string[], options: Options) =>
      correct(options, async (store) => {
        const stories = await Promise.all(ids.map((id) => idOf(store, id, "story")));
        return mergeStories(store, new Grouping(), stories, options.note ?? null);
      }),
    );
}

/** `firsthand split`: articles of a story that are another. */
export function splitCommand(): Command {
  return correcting("split", "Make articles of a story a story of their own")
    .argument("<story>", "id of the story")
    .argument("<article...>", "ids of the articles that leave it")
    .addHelpText("after", `\nExample:\n  firsthand split s1f0c2a9 r25eb32c r768a2fc\n\n${KEPT}`)
    .action((story: string, articles: string[], options: Options) =>
      correct(options, async (store) => {
        const leaving = await Promise.all(articles.map((id) => idOf(store, id, "article")));
        return splitStory(store, new Grouping(), await idOf(store, story, "story"), leaving, options.note ?? null);
      }),
    );
}

/** `firsthand move`: an article into another story. */
export function moveCommand(): Command {
  return correcting("move", "Move an article into another story")
    .argument("<article>", "id of the article")
    .argument("<story>", "id of the story that it goes into")
    .addHelpText("after", `\nExample:\n  firsthand move r25eb32c s77b01d3\n\n${KEPT}`)
    .action((article: string, story: string, options: Options) =>
      correct(options, async (store) =>
        moveArticle(store, new Grouping(), await idOf(store, article, "article"), await idOf(store, story, "story"), options.note ?? null),
      ),
    );
}

/** `firsthand hide`: a source that is in no story. */
export function hideCommand(): Command {
  return correcting("hide", "Take the articles of a source out of all stories, now and later")
    .argument("<source>", "an outlet's name, a host, or the beginning of an address")
    .addHelpText(
      "after",
      `\nExamples:\n  firsthand hide aggregator.example\n  firsthand hide "The Valley Post"\n\nIts articles stay in the store. ${KEPT}`,
    )
    .action((source: string, options: Options) =>
      correct(options, (store) => hideSource(store, new Grouping(), source, options.note ?? null)),
    );
}

/** `firsthand undo`: a change that is taken back. */
export function undoCommand(): Command {
  return new Command("undo")
    .description("Take back a merge, split, move or hide")
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

function correcting(name: string, description: string): Command {
  return new Command(name).description(description).option("--note <words>", "why, for the log").addOption(dataOption());
}

async function correct(options: Options, run: (store: Store) => Promise<{ readonly correction: number }>): Promise<void> {
  await withStore(options, { create: false }, async (store) => {
    const { correction } = await run(store);
    const made = await store.corrections.get(correction);
    await print(`${correction}: ${made === null ? "done" : correctionSummary(made.correction)}\n`);
  });
}

async function idOf(store: Store, given: string, kind: "story" | "article"): Promise<string> {
  const found = known(given, await findId(store, given));
  if (found.kind !== kind)
    throw new CliError(
      `"${given}" is the id of ${found.kind === "article" ? "an article" : `a ${found.kind}`}, not of ${kind === "article" ? "an article" : "a story"}`,
    );
  return found.id;
}
