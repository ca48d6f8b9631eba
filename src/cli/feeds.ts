import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { plain } from "../render/terminal/paper.ts";
import { exportFeeds, type Followed, followFeed, importFeeds } from "../work/keep/collect/feeds.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { type NetworkOptions, withNetwork, withNetworkOptions } from "./network.ts";
import { CliError, EXIT, print, reportProblem } from "./output.ts";
import { paper } from "./paper.ts";
import { withStore } from "./store.ts";

const EXAMPLES = `
Examples:
  firsthand feeds add https://news.example/rss
  firsthand feeds add https://news.example/          a page that names its feed
  firsthand feeds list
  firsthand feeds import subscriptions.opml
  firsthand feeds export > feeds.opml
  firsthand feeds remove https://news.example/rss`;

/** `firsthand feeds`: what \`collect\` and \`watch\` follow. */
export function feedsCommand(): Command {
  return new Command("feeds")
    .description("Follow feeds: add, list, remove, import and export them")
    .addHelpText("after", EXAMPLES)
    .addCommand(addFeeds())
    .addCommand(listFeeds())
    .addCommand(removeFeeds())
    .addCommand(importFile())
    .addCommand(exportFile());
}

function addFeeds(): Command {
  return withNetworkOptions(new Command("add").description("follow feeds, or the feeds that pages name"))
    .argument("<address...>", "addresses of feeds or pages")
    .addOption(dataOption())
    .action((addresses: string[], options: DataOption & NetworkOptions) =>
      withStore(options, {}, (store) =>
        withNetwork(options, async (network) => {
          const followed: Followed[] = [];
          for (const address of addresses) followed.push(await followFeed(store, network(), address));
          await tell(followed);
        }),
      ),
    );
}

function listFeeds(): Command {
  return new Command("list")
    .description("list the feeds that are followed, and how they are")
    .option("--json", "print JSON")
    .addOption(dataOption())
    .action((options: DataOption & { readonly json?: boolean }) =>
      withStore(options, { create: false }, async (store) => {
        const feeds = await store.feeds.list();
        if (options.json) return print(`${JSON.stringify(feeds, null, 1)}\n`);
        const sheet = paper();
        for (const f of feeds) {
          sheet.say(plain(f.title ?? f.address), "", sheet.ink.bold);
          const state = [f.outcome ?? "not asked yet", ...(f.failures > 0 ? [`failed ${f.failures} times in a row`] : [])];
          if (f.nextDueAt !== null)
            state.push(
              f.outcome === "gone" && f.nextDueAt.startsWith("9999")
                ? "not asked any more"
                : `next ${f.nextDueAt.slice(0, 16).replace("T", " ")}`,
            );
          sheet.say(`${f.address} · ${state.join(" · ")}`, "  ", sheet.ink.dim);
        }
        await print(feeds.length === 0 ? "No feeds. firsthand feeds add ADDRESS follows one.\n" : sheet.toString());
      }),
    );
}

function removeFeeds(): Command {
  return new Command("remove")
    .description("follow feeds no more; what came from them stays")
    .argument("<address...>", "addresses as `feeds list` prints them")
    .addOption(dataOption())
    .action((addresses: string[], options: DataOption) =>
      withStore(options, { create: false }, async (store) => {
        for (const address of addresses)
          if (!(await store.feeds.remove(address))) throw new CliError(`${address} is not followed; firsthand feeds list shows what is`);
      }),
    );
}

function importFile(): Command {
  return new Command("import")
    .description("follow the feeds of an OPML file, as feed readers export it")
    .argument("<file>", "the OPML file")
    .addOption(dataOption())
    .action(async (file: string, options: DataOption) => {
      const opml = await readFile(file, "utf8").catch((error: Error) => {
        throw new CliError(`cannot read ${file}: ${error.message}`);
      });
      await withStore(options, {}, async (store) => tell(await importFeeds(store, opml, file)));
    });
}

function exportFile(): Command {
  return new Command("export")
    .description("print the feeds as OPML")
    .addOption(dataOption())
    .action((options: DataOption) => withStore(options, { create: false }, async (store) => print(await exportFeeds(store))));
}

async function tell(followed: readonly Followed[]): Promise<void> {
  let failed = 0;
  for (const one of followed) {
    if ("problem" in one) {
      failed++;
      reportProblem(one.problem);
    } else if ("choices" in one) {
      failed++;
      const list = one.choices.map((c) => `  ${c.address}${c.title === null ? "" : `  ${plain(c.title)}`}`).join("\n");
      process.stderr.write(`firsthand: the page names several feeds; add the one you want:\n${list}\n`);
    } else await print(`${one.fresh ? "follows" : "follows already"} ${one.feed}${one.title === null ? "" : `  ${plain(one.title)}`}\n`);
  }
  if (failed > 0) process.exitCode = failed === followed.length ? EXIT.failed : EXIT.inPart;
}
