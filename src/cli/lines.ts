import type { Article, Problem } from "../model/article.ts";
import { readEach } from "../read/read.ts";
import { CliError, print, reportProblem, statusOf } from "./output.ts";

/** The articles of the inputs as they are read; problems go to standard error and into `problems`. */
async function* articlesOf(inputs: readonly string[], problems: Problem[]): AsyncGenerator<Article> {
  for await (const item of readEach(inputs)) {
    if ("article" in item) yield item.article;
    else {
      problems.push(item.problem);
      reportProblem(item.problem);
    }
  }
}

/** Sets how the run ends. Throws a CliError where nothing could be read. */
export function end(read: number, problems: readonly Problem[]): void {
  if (read === 0) throw new CliError("nothing could be read");
  process.exitCode = statusOf(problems);
}

/** Writes a line of JSON for each article, as it is read: memory stays flat. */
export async function printLines(inputs: readonly string[], lineOf: (article: Article) => unknown): Promise<void> {
  const problems: Problem[] = [];
  let read = 0;
  for await (const article of articlesOf(inputs, problems)) {
    read++;
    await print(`${JSON.stringify(lineOf(article))}\n`);
  }
  end(read, problems);
}
