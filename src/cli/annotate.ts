import { Command } from "commander";
import { annotationLine } from "../work/annotation-line.ts";
import { printLines } from "./lines.ts";

const EXAMPLES = `
Examples:
  firsthand annotate article.html
  firsthand annotate day.jsonl.gz > day.annotations.jsonl
  firsthand annotate articles/ | jq -r '.quotes[] | [.speaker, .form] | @tsv'

A line: {id, sentences, names, quotes: [{content, source, cue, form, speaker}], dates: [{start, end, type, value, edtf}], credits}.
Spans are [start, end] in UTF-16 code units into the text that \`extract\` and \`brief\` start from.`;

/** `firsthand annotate`: what each article alone shows, a line of JSON each. */
export function annotateCommand(): Command {
  return new Command("annotate")
    .description("Write what each article alone shows: sentences, names, quotes, dates, credits")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .addHelpText("after", EXAMPLES)
    .action((inputs: string[]) => printLines(inputs, (article, onProblem) => annotationLine(article, onProblem)));
}
