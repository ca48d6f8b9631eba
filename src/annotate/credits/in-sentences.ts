import type { Credit, Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import { familyOf } from "../../model/publishers.ts";
import { CREDIT_CUES } from "./cues.ts";
import { type Reading, readOutlet } from "./reading.ts";
import { nameRuns, type Run } from "./runs.ts";

/** How far around a name its cue and noun are looked for, in UTF-16 code units. */
const CONTEXT = 120;
/** "the Times": a name that was given in full before ("Riverton Times"), by its last word. */
const SHORT_NAME =
  /^(?:Times|Post|Herald|Tribune|Journal|Telegraph|Guardian|Chronicle|Globe|Star|Sun|Mail|Observer|Independent|Gazette|Standard)$/;

/** Named outlets in the sentences of the report: "the Riverton Herald reported", "told Radio Riverton". */
export function creditsInSentences(article: Article, sentences: readonly Sentence[]): readonly Credit[] {
  const { text } = article;
  const full = new Map<string, string>();
  const out: Credit[] = [];
  for (const sentence of sentences) {
    let taken = -1;
    for (const run of nameRuns(text, sentence)) {
      if (run.start < taken) continue;
      const before = text.slice(Math.max(sentence.start, run.start - CONTEXT), run.start);
      const after = text.slice(run.end, Math.min(sentence.end, run.end + CONTEXT));
      const reading = resolve(run, before, after, full);
      if (reading === null) continue;
      const words = run.text.split(" ");
      if (words.length > 1) {
        full.set(words[words.length - 1], reading.name);
        if (!full.has(words[0])) full.set(words[0], reading.name);
      }
      const alone = joined(before);
      const cue = CREDIT_CUES.find((c) => c.accepts.includes(reading.by) && c.pattern.test(c.side === "before" ? alone : after));
      if (!cue) continue;
      taken = run.end;
      out.push({ start: run.start, end: run.end, name: reading.name, relation: cue.relation, sentence: sentence.index, rule: cue.id });
    }
  }
  return out;
}

/** The text before a name, with names it stands in a row with taken off: "told CNX and the " → "told the ". */
function joined(before: string): string {
  return before.replace(/ (?:[Tt]he )?\p{Lu}[\p{L}\d.-]*(?: \p{Lu}[\p{L}\d.-]*){0,3},? and (?:the )?$/u, " ");
}

function resolve(run: Run, before: string, after: string, full: ReadonlyMap<string, string>): Reading | null {
  const reading = readOutlet(run, before, after);
  const name = full.get(run.text);
  // "Nikkan" after "Nikkan World": the shorter name of one publisher's outlets stands for the one named in full.
  const short = SHORT_NAME.test(run.text) || (reading !== null && name !== undefined && familyOf(reading.name) === familyOf(name));
  return short && name !== undefined ? { name, by: "known", agency: false } : reading;
}
