import { join } from "node:path";
import { Command, Option } from "commander";
import type { Problem } from "../model/article.ts";
import { read } from "../read/read.ts";
import { dossierOf, type Newsroom, sortIntoStories } from "../work/brief.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { FORMATS, type Format, formatOfFile, render } from "./formats.ts";
import { CliError, EXIT, print, reportProblem, statusOf, writeWhole } from "./output.ts";
import { progress } from "./progress.ts";
import { publishedById } from "./published.ts";

interface Options extends DataOption {
  readonly format?: Format;
  readonly output?: string;
  readonly oneStory?: boolean;
  readonly story?: string;
  readonly all?: boolean;
  readonly published: readonly string[];
}

const EXAMPLES = `
Examples:
  firsthand brief articles/                        the dossier of a folder, in the terminal
  firsthand brief articles/ -o dossier.html        … as a page: one file, no network needed
  firsthand brief a.html b.txt 'more/*.md' --format json
  firsthand brief day.jsonl.gz --story 2           the second largest of several stories
  firsthand brief day.jsonl.gz --all -o dossiers/  all of them, a file each
  firsthand brief --story s1f0c2a9b7d3 -o story.md a story of the store, by its id
  firsthand brief articles/ --published b.txt=2024-03-12
  cat article.txt | firsthand brief -

Exit status: 0 done; 3 done, but something could not be read; 1 nothing could be read, or written; 2 wrong usage.`;

/** Stories listed on standard error where the input holds several. */
const LISTED = 20;

/** The number of `--story N`; with no input it is an id, of the store. */
function storyNumber(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new CliError(`--story takes a whole number from 1 with input, not "${value}"`, EXIT.usage);
  return n;
}

/** The dossier of a story of the store. */
async function runStored(options: Options): Promise<void> {
  if (options.story === undefined) throw new CliError("name what to read, or a story of the store with --story ID", EXIT.usage);
  // The store is loaded where it is asked for alone: a folder's dossier starts without it.
  const { storedDossier } = await import("./stored-dossier.ts");
  const dossier = await storedDossier(options, options.story);
  dossier.problems.forEach(reportProblem);
  await put(render(dossier, options.format ?? formatOfFile(options.output) ?? "terminal", options.output === undefined), options.output);
  process.exitCode = statusOf(dossier.problems);
}

async function put(text: string, output: string | undefined): Promise<void> {
  if (output === undefined || output === "-") await print(text);
  else writeWhole(output, text);
}

function listStories({ stories, articles }: Newsroom): void {
  const byId = new Map(articles.map((a) => [a.id, a]));
  process.stderr.write(`firsthand: the input holds ${stories.length} stories, largest first:\n`);
  stories.slice(0, LISTED).forEach((s, i) => {
    const titled = s.articles.map((id) => byId.get(id)).find((a) => a?.title) ?? byId.get(s.articles[0]);
    const title = (titled?.title ?? titled?.text ?? "")
      .replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ")
      .trim()
      .slice(0, 70);
    process.stderr.write(
      `${String(i + 1).padStart(4)}  ${s.articles.length} ${s.articles.length === 1 ? "article " : "articles"}  ${title}\n`,
    );
  });
  if (stories.length > LISTED) process.stderr.write(`      … and ${stories.length - LISTED} more\n`);
}

async function run(inputs: readonly string[], options: Options): Promise<void> {
  if (inputs.length === 0) return runStored(options);
  const number = options.story === undefined ? undefined : storyNumber(options.story);
  if (options.all && options.output === undefined) throw new CliError("--all needs -o FOLDER", EXIT.usage);
  const format = options.format ?? (options.all ? "html" : formatOfFile(options.output)) ?? "terminal";
  const { articles, problems } = await read(inputs);
  problems.forEach(reportProblem);
  if (articles.length === 0) throw new CliError("nothing could be read: no dossier was written");
  const published = publishedById(options.published, articles);
  const sorting = progress("Sorting", options.oneStory ? 0 : articles.length);
  const newsroom = sortIntoStories(articles, options.oneStory, (done) => sorting.update(done));
  sorting.stop();
  const { stories } = newsroom;
  const failed: Problem[] = [];
  const write = (n: number): string => {
    const reading = progress("Annotating", options.all ? 0 : stories[n].articles.length);
    const dossier = dossierOf(stories[n], newsroom, { published, problems, onArticle: (done) => reading.update(done) });
    reading.stop();
    const own = dossier.problems.filter((p) => p.code === "internal-error");
    own.forEach(reportProblem);
    failed.push(...own);
    return render(dossier, format, options.output === undefined);
  };
  if (options.all) {
    const each = progress("Writing", stories.length);
    stories.forEach((s, i) => {
      writeWhole(join(options.output as string, `${String(i + 1).padStart(4, "0")}-${s.id}.${FORMATS[format]}`), write(i));
      each.update(i + 1);
    });
    each.stop();
  } else {
    const n = number ?? 1;
    if (n > stories.length) throw new CliError(`--story ${n}: the input holds ${stories.length}`, EXIT.usage);
    if (stories.length > 1 && number === undefined) {
      listStories(newsroom);
      process.stderr.write(
        "firsthand: writing the first; --story N for another, --all -o FOLDER for all, --one-story to take all as one\n",
      );
    }
    await put(write(n - 1), options.output);
  }
  process.exitCode = statusOf([...problems, ...failed]);
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `firsthand brief`: articles in, the dossier of their story out. */
export function briefCommand(): Command {
  return new Command("brief")
    .description("Write the dossier of the story that the articles tell")
    .argument("[input...]", "files, folders, globs, or - for standard input; none: a story of the store")
    .addOption(
      new Option("--format <form>", "form of the result; else told from the ending of -o, else terminal").choices(Object.keys(FORMATS)),
    )
    .option("-o, --output <file>", "write to a file (with --all: a folder)")
    .option("--one-story", "take all input as one story")
    .option("--story <n>", "write the nth largest story; with no input: the story of the store that has this id")
    .option("--all", "write every story to the folder of -o")
    .option("--published <file=date>", "the day an article appeared, where you know it; may be given several times", collect, [])
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action(run);
}
