import { setTimeout as wait } from "node:timers/promises";
import { Command } from "commander";
import type { Network } from "../collect/network.ts";
import { counted } from "../render/view/words.ts";
import type { Store } from "../store/store.ts";
import { collectRound, nextDueAt, type Round } from "../work/keep/collect/round.ts";
import { watch } from "../work/keep/collect/watch.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { type NetworkOptions, withNetwork, withNetworkOptions } from "./network.ts";
import { print, reportProblem, statusOf } from "./output.ts";
import { progress } from "./progress.ts";
import { withStore } from "./store.ts";
import { takenRecord, takenWords } from "./taken.ts";

interface Options extends DataOption, NetworkOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

const COLLECT = `
Examples:
  firsthand collect              asks the feeds that are due, and takes in what is new
  firsthand collect --all        all feeds, due or not
  */20 * * * * firsthand collect for a crontab

Exit status: 0 done; 3 done, but a feed or page could not be had; 1 failed.`;

const WATCH = `
Examples:
  firsthand watch                goes on until Ctrl-C; what was counted stays

Each feed is asked as often as it changes, from every five minutes to once a day.`;

/** `firsthand collect`: one round. */
export function collectCommand(): Command {
  return withNetworkOptions(new Command("collect").description("Ask the feeds that are due and add what is new: one round"))
    .option("--all", "ask all feeds, due or not")
    .option("--json", "print what became of it as JSON")
    .addOption(dataOption())
    .addHelpText("after", COLLECT)
    .action((options: Options) =>
      withStore(options, { create: false }, (store) =>
        withNetwork(options, async (network) => {
          await tellWhereNone(store);
          const round = await oneRound(store, new Grouping(), network(), options);
          if (round.feeds === 0) await tellNextDue(store);
          process.exitCode = statusOf(round.problems);
        }),
      ),
    );
}

/** `firsthand watch`: round after round. */
export function watchCommand(): Command {
  return withNetworkOptions(new Command("watch").description("Follow the feeds: collect again and again, each feed at its own pace"))
    .option("--json", "print what became of each round as a line of JSON")
    .addOption(dataOption())
    .addHelpText("after", WATCH)
    .action((options: Options) =>
      withStore(options, { create: false }, (store) =>
        withNetwork(options, async (network) => {
          await tellWhereNone(store);
          const grouping = new Grouping();
          await watch(store, () => oneRound(store, grouping, network(), options), { now: Date.now, wait });
        }),
      ),
    );
}

/** Following nothing is no error, but hardly what is wanted. */
async function tellWhereNone({ feeds }: Store): Promise<void> {
  if ((await feeds.list()).length === 0)
    process.stderr.write("firsthand: no feeds are followed; `firsthand feeds add ADDRESS` follows one\n");
}

async function tellNextDue(store: Store): Promise<void> {
  const due = await nextDueAt(store);
  if (due === null) return;
  const when = new Date(due).toISOString().slice(0, 16).replace("T", " ");
  process.stderr.write(`firsthand: no feed is due before ${when} (UTC); --all asks them all\n`);
}

async function oneRound(store: Store, grouping: Grouping, network: Network, { all, json }: Options): Promise<Round> {
  const { length } = await store.feeds.list();
  const shown = progress("Feeds", length);
  const round = await collectRound(store, grouping, network, { all, onProblem: reportProblem, onFeed: (done) => shown.update(done) });
  shown.stop();
  const { feeds } = round;
  await print(json ? `${JSON.stringify({ feeds, ...takenRecord(round) })}\n` : `${counted(feeds, "feed")} asked: ${takenWords(round)}\n`);
  return round;
}
