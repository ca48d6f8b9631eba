import { Command } from "commander";
import { plain } from "../render/terminal/paper.ts";
import { counted } from "../render/view/words.ts";
import type { StoreInfo } from "../store/parts/check.ts";
import { examine, type Health, mend } from "../work/keep/doctor.ts";
import { Grouping } from "../work/keep/grouping.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { EXIT, print } from "./output.ts";
import { paper } from "./paper.ts";
import { withStore } from "./store.ts";

interface Options extends DataOption {
  readonly repair?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand doctor
  firsthand doctor --repair

Exit status: 0 all is well; 3 something is not.`;

/** `firsthand doctor`: is the store sound? */
export function doctorCommand(): Command {
  return new Command("doctor")
    .description("Check the store, its clock and the versions in it; mend what can be mended")
    .option("--repair", "mend what can be mended")
    .option("--json", "print JSON")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((options: Options) =>
      withStore(options, { create: false }, async (store) => {
        const health = options.repair ? await mend(store, new Grouping()) : await examine(store);
        await print(options.json ? `${JSON.stringify({ folder: store.folder, ...health }, null, 1)}\n` : report(store.folder, health));
        process.exitCode = health.findings.length === 0 ? EXIT.done : EXIT.inPart;
      }),
    );
}

const MEGABYTE = 1_000_000;

function counts({ articles, revisions, stories, feeds, size }: StoreInfo): string {
  return `${counted(articles, "article")} in ${counted(revisions, "revision")}, ${counted(stories, "story", "stories")}, ${counted(feeds, "feed")}, ${(size / MEGABYTE).toFixed(1)} MB`;
}

function report(folder: string, { version, info, waiting, findings }: Health): string {
  const sheet = paper();
  sheet.say(`firsthand ${version}, schema ${info?.schema ?? "unknown"}, Node ${process.versions.node}`);
  sheet.say(folder);
  if (info !== null) sheet.say(counts(info));
  if (waiting > 0) sheet.say(`${waiting} that came wait to be read: the next add or collect reads them, --repair at once`);
  sheet.gap();
  if (findings.length === 0) sheet.say("All is well.");
  for (const f of findings)
    sheet.say(`${plain(f.place)}: ${plain(f.reason)}. ${plain(f.hint)}${f.repairable ? " (--repair mends it)" : ""} [${f.code}]`, "– ");
  return sheet.toString();
}
