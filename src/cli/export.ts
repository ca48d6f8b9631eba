import { join } from "node:path";
import { Argument, Command } from "commander";
import type { Store } from "../store/store.ts";
import { storyDossier } from "../work/keep/dossier.ts";
import { articleRows, claimRows, csvRow, exportedArchive, exportedArticles } from "../work/keep/export.ts";
import { findId } from "../work/keep/find-id.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { FORMATS, render } from "./formats.ts";
import { CliError, EXIT, print, writePieces, writeWhole } from "./output.ts";
import { progress } from "./progress.ts";
import { known } from "./show.ts";
import { withStore } from "./store.ts";

interface Options extends DataOption {
  readonly story?: string;
  readonly output?: string;
}

type Form = "jsonl" | "csv" | "markdown" | "html" | "warc";

const EXAMPLES = `
Examples:
  firsthand export jsonl > articles.jsonl             every article, a line each
  firsthand export csv --story s1f0c2a9 -o claims.csv every statement of a story, with claim, outlet and origin
  firsthand export csv > articles.csv                 a table of all articles
  firsthand export html -o dossiers/                  the dossier of every story, a file each
  firsthand export warc --story s1f0c2a9 -o story.warc.gz   the bytes as they came`;

/** `firsthand export`: the store for other programs. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Write the store, or one story of it, for other programs")
    .addArgument(new Argument("<form>", "form of the result").choices(["jsonl", "csv", "markdown", "html", "warc"]))
    .option("--story <id>", "one story alone")
    .option("-o, --output <file>", "write to a file; of all dossiers, a folder")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((form: Form, options: Options) =>
      withStore(options, { create: false }, async (store) => {
        const story = options.story === undefined ? null : await storyId(store, options.story);
        if (form === "markdown" || form === "html") await exportDossiers(store, form, story, options.output);
        else await write(piecesOf(store, form, story), options.output);
      }),
    );
}

async function storyId(store: Store, given: string): Promise<string> {
  const found = known(given, await findId(store, given));
  const id = found.kind === "story" ? await store.stories.resolve(found.id) : null;
  if (id === null) throw new CliError(`"${given}" is not the id of a story`);
  return id;
}

async function* piecesOf(
  store: Store,
  form: Exclude<Form, "markdown" | "html">,
  story: string | null,
): AsyncGenerator<string | Uint8Array> {
  if (form === "warc") {
    yield* exportedArchive(store, story, new Date().toISOString());
  } else if (form === "jsonl") {
    for await (const article of exportedArticles(store, story)) yield `${JSON.stringify(article)}\n`;
  } else if (story === null) {
    for await (const row of articleRows(exportedArticles(store, null))) yield csvRow(row);
  } else {
    const dossier = await storyDossier(store, story);
    if (dossier !== null) for (const row of claimRows(dossier)) yield csvRow(row);
  }
}

async function write(pieces: AsyncIterable<string | Uint8Array>, output: string | undefined): Promise<void> {
  if (output !== undefined && output !== "-") return writePieces(output, pieces);
  for await (const piece of pieces) await print(piece);
}

async function exportDossiers(store: Store, form: "markdown" | "html", story: string | null, output: string | undefined): Promise<void> {
  if (story !== null) {
    const dossier = await storyDossier(store, story);
    if (dossier === null) throw new CliError(`the story ${story} is gone`);
    const text = render(dossier, form, false);
    if (output === undefined || output === "-") await print(text);
    else writeWhole(output, text);
    return;
  }
  if (output === undefined) throw new CliError("all dossiers need -o FOLDER", EXIT.usage);
  const { stories } = await store.info();
  const shown = progress("Writing", stories);
  let done = 0;
  for (let after: string | null = null; ; ) {
    const { items, next } = await store.stories.list({}, { limit: 200, after });
    for (const { id } of items) {
      const dossier = await storyDossier(store, id);
      if (dossier !== null && dossier.articles.length > 0) writeWhole(join(output, `${id}.${FORMATS[form]}`), render(dossier, form, false));
      shown.update(++done);
    }
    if (next === null) break;
    after = next;
  }
  shown.stop();
}
