import { Command, InvalidArgumentError } from "commander";
import { plain } from "../render/terminal/paper.ts";
import { counted } from "../render/view/words.ts";
import { makeDossiers } from "../work/keep/dossier.ts";
import { listStories, type StorySummary } from "../work/keep/stories/list.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { positiveCount } from "./numbers.ts";
import { print } from "./output.ts";
import { paper } from "./paper.ts";
import { counter } from "./progress.ts";
import { withStore } from "./store.ts";

interface Options extends DataOption {
  readonly since?: string;
  readonly until?: string;
  readonly query?: string;
  readonly language?: string;
  readonly outlet?: string;
  readonly minOrigins?: number;
  readonly limit: number;
  readonly after?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  firsthand stories                              the newest first
  firsthand stories --since 2024-03-01 --query 'harbour ferry'
  firsthand stories --min-origins 2 --outlet 'The Valley Post'
  firsthand stories --json | jq -r '.stories[].id'

Days are those on which the reports appeared, both included.`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function day(value: string): string {
  if (!DAY.test(value) || Number.isNaN(Date.parse(value))) throw new InvalidArgumentError("Give a day as YYYY-MM-DD.");
  return value;
}

/** `firsthand stories`: what the store holds. */
export function storiesCommand(): Command {
  return new Command("stories")
    .description("List the stories of the store, newest first")
    .option("--since <day>", "with reports on that day or later", day)
    .option("--until <day>", "with reports on that day or before", day)
    .option("--query <words>", "with an article that holds these words")
    .option("--language <code>", "with a report in that language, such as en")
    .option("--outlet <name>", "with a report of that outlet")
    .option("--min-origins <n>", "with so many independent origins", positiveCount)
    .option("--limit <n>", "how many at most", positiveCount, 50)
    .option("--after <place>", "go on after a list that ended with --after PLACE")
    .option("--json", "print JSON")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((options: Options) =>
      withStore(options, { create: false }, async (store) => {
        const { json, limit, after, data, ...filter } = options;
        // Origins are told by dossiers alone: those that are not made are made first.
        if (filter.minOrigins !== undefined) {
          const making = counter("stories looked at");
          await makeDossiers(store, filter, (done) => making.update(done));
          making.stop();
        }
        const { items, next } = await listStories(store, filter, { limit, after });
        if (json) await print(`${JSON.stringify({ stories: items, next }, null, 1)}\n`);
        else await print(table(items, next));
      }),
    );
}

function table(stories: readonly StorySummary[], next: string | null): string {
  if (stories.length === 0) return "No stories.\n";
  const sheet = paper();
  for (const s of stories) {
    sheet.say(plain(s.title), `${sheet.ink.dim(s.id)}  `, sheet.ink.bold);
    sheet.say(factsOf(s).join(" · "), " ".repeat(s.id.length + 2), sheet.ink.dim);
  }
  if (next !== null) sheet.gap().say(`More: --after ${next}`);
  return sheet.toString();
}

/** "2024-03-05", "4 articles", "2 independent origins" … */
export function factsOf(s: StorySummary): readonly string[] {
  const facts = [s.when ?? "undated", counted(s.articles, "article")];
  if (s.origins !== null) facts.push(s.origins === 0 ? "no origin shows" : counted(s.origins, "independent origin"));
  if (s.conflicts !== null && s.conflicts > 0) facts.push(counted(s.conflicts, "conflict"));
  if (s.outlets.length > 0) facts.push(plain(s.outlets.map((o) => o.name).join(", ")));
  if (s.byHand) facts.push("changed by hand");
  return facts;
}
