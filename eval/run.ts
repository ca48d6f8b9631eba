import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { read } from "../src/read/read.ts";
import { annotationLine } from "../src/work/annotation-line.ts";
import { briefStory } from "../src/work/brief.ts";
import { extract, group } from "../src/work/stages.ts";
import { caseFolders, GoldError, readGoldLines } from "./gold.ts";
import { type DateGold, type DatePrediction, scoreDates } from "./score/dates.ts";
import type { Case } from "./score/dossier/case.ts";
import { scoreDossier } from "./score/dossier/score.ts";
import { type ExtractionGold, scoreExtraction } from "./score/extraction.ts";
import { type Figures, mean, type Scored } from "./score/lib.ts";
import { type QuoteGold, type QuotePrediction, scoreQuotes } from "./score/quotes.ts";
import { type StoryGold, scoreStories } from "./score/stories.ts";

/** Runs `annotate` on articles with PolNeAR-style attributions and scores its quotes. */
export async function evalQuotes(file: string): Promise<Scored> {
  const { articles } = await read([file]);
  return scoreQuotes(readGoldLines<QuoteGold>(file), articles.map((a) => annotationLine(a)) as unknown as QuotePrediction[]);
}

/** Runs `annotate` on articles with TIMEX3 expressions and scores its dates. */
export async function evalDates(file: string): Promise<Scored> {
  const { articles } = await read([file]);
  return scoreDates(readGoldLines<DateGold>(file), articles.map((a) => annotationLine(a)) as unknown as DatePrediction[]);
}

/** Runs `group` on articles with events and scores its stories. */
export async function evalStories(file: string): Promise<Scored> {
  const { articles } = await read([file]);
  return scoreStories(readGoldLines<StoryGold>(file), group(articles));
}

/** Runs `extract` on the pages of FOLDER/html and scores their text against FOLDER/ground-truth.json. */
export async function evalExtraction(folder: string): Promise<Scored> {
  let gold: ExtractionGold;
  try {
    gold = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8"));
  } catch (cause) {
    throw new GoldError(`${folder} needs a ground-truth.json and a folder html/: ${(cause as Error).message}`, { cause });
  }
  const { articles } = await read([join(folder, "html")]);
  return scoreExtraction(gold, articles.map(extract));
}

/** Figures that are added up over cases; the others are averaged. */
const SUMMED = new Set([
  "evidence spans",
  "evidence that does not read back",
  "conflicts expected",
  "conflicts found",
  "conflicts reported",
  "conflicts beyond the list",
  "lineage expected",
  "lineage found",
  "text edges that are none",
  "credits not in the case",
  "claims called corroborated",
  "claims wrongly called corroborated",
]);

/** Runs `brief --one-story` on cases (folders with articles/ and expected.json) and scores the dossiers; the first row is the whole. */
export async function evalDossier(folder: string): Promise<{ readonly cases: ReadonlyMap<string, Scored>; readonly whole: Figures }> {
  const cases = new Map<string, Scored>();
  for (const dir of caseFolders(folder)) {
    const gold = JSON.parse(readFileSync(join(dir, "expected.json"), "utf8")) as Case;
    const { articles, problems } = await read([join(dir, "articles")]);
    const dossier = briefStory(articles, { problems });
    cases.set(
      basename(dir),
      scoreDossier(gold, dossier, (file) => readFileSync(join(dir, "articles", file), "utf8")),
    );
  }
  const all = [...cases.values()].map((c) => c.figures);
  const whole: Figures = {};
  for (const name of Object.keys(all[0])) {
    const values = all.map((f) => f[name]);
    whole[name] = SUMMED.has(name) ? values.reduce<number>((a, b) => a + (b ?? 0), 0) : mean(values);
  }
  return { cases, whole };
}
