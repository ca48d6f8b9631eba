import { Command } from "commander";
import { evalDates, evalDossier, evalExtraction, evalQuotes, evalStories } from "../../eval/run.ts";
import { type Scored, table } from "../../eval/score/lib.ts";

interface Options {
  readonly json?: boolean;
  readonly misses?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand eval quotes dev.jsonl.gz            attributions: {id, text, attributions: [{source, cue, content}]}
  firsthand eval dates news.jsonl.gz            time expressions: {id, dct, text, timex: [{start, end, type, value}]}
  firsthand eval stories day.jsonl.gz           events: {id, text, event}
  firsthand eval extraction pages/              pages/html/*.html[.gz] and pages/ground-truth.json {page: {articleBody}}
  firsthand eval dossier cases/                 folders with articles/ and expected.json

Spans are UTF-16 offsets into \`text\`. The forms are described in docs/evaluation.md.`;

const line = (text: string): boolean => process.stdout.write(`${text}\n`);

function print({ figures, misses }: Scored, options: Options): void {
  if (options.misses) for (const miss of misses) line(miss);
  line(options.json ? JSON.stringify(figures, null, 1) : table(figures));
}

const SIMPLE = { quotes: evalQuotes, dates: evalDates, stories: evalStories, extraction: evalExtraction };

/** `firsthand eval`: runs a stage on labelled data and prints the figures. */
export function evalCommand(): Command {
  const command = new Command("eval").description("Run a stage on labelled data and print how well it does").addHelpText("after", EXAMPLES);
  for (const [name, run] of Object.entries(SIMPLE))
    command
      .command(`${name} <gold>`)
      .description(`measure ${name}`)
      .option("--json", "print JSON")
      .option("--misses", "list what was missed first")
      .action(async (gold: string, options: Options) => print(await run(gold), options));
  command
    .command("dossier <gold>")
    .description("measure whole dossiers: means over the cases, sums of counts")
    .option("--json", "print JSON, a record a case")
    .option("--misses", "list what was missed first")
    .option("--each", "print the figures of each case too")
    .action(async (gold: string, options: Options & { each?: boolean }) => {
      const { cases, whole } = await evalDossier(gold);
      if (options.misses) for (const [name, { misses }] of cases) for (const miss of misses) line(`${name} ${miss}`);
      if (options.json) {
        line(JSON.stringify({ whole, cases: Object.fromEntries([...cases].map(([n, c]) => [n, c.figures])) }, null, 1));
        return;
      }
      if (options.each) for (const [name, { figures }] of cases) line(`${name}\n${table(figures)}\n`);
      line(table(whole));
    });
  return command;
}
