import { workerData } from "node:worker_threads";
import { annotate } from "../src/annotate/annotate.ts";
import { compose } from "../src/compose/compose.ts";
import type { AnnotatedArticle } from "../src/model/annotated.ts";
import type { Article } from "../src/model/article.ts";
import { relate } from "../src/relate/relate.ts";
import { storyOf } from "../src/relate/stories/window.ts";
import { renderHtml } from "../src/render/html/page.ts";
import { renderJson } from "../src/render/json.ts";
import { renderMarkdown } from "../src/render/markdown/markdown.ts";
import { renderTerminal } from "../src/render/terminal/terminal.ts";

/** A text piece by piece: each piece by its number. */
type Text = (n: number) => string;

const same =
  (unit: string): Text =>
  () =>
    unit;

/** "Babo", "Baka", …: a word of its own for each number up to 160,000. */
function nameOf(n: number): string {
  const syllable = (k: number): string => "bdfgklmnprstvzhj"[k % 16] + "aeiou"[Math.floor(k / 16) % 5];
  const word = syllable(n) + syllable(Math.floor(n / 80)) + syllable(Math.floor(n / 6400));
  return word[0].toUpperCase() + word.slice(1);
}

/** Texts that cost more than others where a stage looks back or ahead too far, or holds all of a kind against all. */
const TEXTS: Readonly<Record<string, Text>> = {
  "straight marks": same('"'),
  "opening curly marks": same("“"),
  "curly marks": same("“”"),
  "single marks": same("'"),
  "single curly marks": same("‘’"),
  guillemets: same("«»"),
  "mixed marks": same("\"“‘«'»’”"),
  "marks and words": same('a "b “c '),
  "one letter in marks": same('"a" '),
  "said in open marks": same('"a said. '),
  "marks within marks": same("“She said ‘the “old ‘boat’ sank” here’.” "),
  "one open mark": (n) => (n === 0 ? "“The ferry sank. " : "The ferry goes on. "),
  brackets: same("((("),
  "right to left": same("\u202bשלום \u200f«אמר» \u202c"),
  "he said": same("he said "),
  "we said": same("We said we said. "),
  "quotes of one speaker": same('"It holds," Ada Smith said. '),
  "quotes of one speaker in turn": (n) => `"The ${nameOf(n)} bridge of Port Poe holds," Ada Smith said. `,
  "quotes of many speakers": (n) => `"The old bridge of Port Poe will hold for ever," Ada ${nameOf(n)} said. `,
  "quotes with days": same('"It holds," Ada Smith said on Monday.\n'),
  "quotes over paragraphs": same("“It holds and it will hold.\n"),
  "one sentence again": same("The ferry Larkspur left Port Poe with 52 people on Monday. "),
  "no full stop": same("the ferry goes on and "),
  "names of one person": same("Ada Smith of Port Poe and "),
  names: (n) => `Ada ${nameOf(n)} met the mayor. `,
  "names in one sentence": (n) => `Ada ${nameOf(n)} and `,
  dates: (n) => `It sank on ${1 + (n % 28)} May ${1900 + (n % 120)}. `,
  "clock times": (n) => `It sank at ${1 + (n % 12)}:${10 + (n % 50)} p.m. on Monday. `,
  numbers: same("12 "),
  "numbers of things": (n) => `${n} people died. `,
  "a table of numbers": (n) => `${n}\t${n * 7}\t${n % 13}.5%\n`,
  "told us": same("Ada Smith told us so. "),
  "told the Herald": (n) => `Ada Smith told the ${nameOf(n)} Herald so. `,
  "nobody hurt": (n) => (n % 2 === 0 ? "No one was injured. " : "Two people were injured. "),
  "words of their own": (n) => `The ${nameOf(n)} ${nameOf(n + 1)} broke. `,
  "line breaks": same("\n"),
  "one word": same("a"),
};
const SIZES_MB = [1, 2];

function articleOf(id: string, text: string): Article {
  return {
    id,
    source: id,
    key: id,
    title: null,
    outlet: null,
    byline: null,
    language: "en",
    url: null,
    text,
    removed: [],
    stated: null,
  };
}

/** A text of at least so many UTF-16 code units. */
function textOf(text: Text, length: number): string {
  const pieces: string[] = [];
  for (let n = 0, all = 0; all < length; n++) {
    pieces.push(text(n));
    all += pieces[n].length;
  }
  return pieces.join("");
}

function usedMs(run: () => unknown): number {
  const before = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - before) / 1000;
}

/** Processor time in ms for two articles of one text, and a head of its own for each, so that they are related: of annotating one, of all that comes after. */
function measureText(text: Text, mb: number): { readonly annotate: number; readonly relate: number; readonly render: number } {
  const body = textOf(text, mb * 1e6);
  const articles = ["The ferry sank. ", "The old ferry sank. "].map((head, i) => articleOf(`a${i}`, head + body));
  const annotated: AnnotatedArticle[] = [];
  let dossier = compose(relate(storyOf([]), []), []);
  const annotating = usedMs(() => annotated.push(annotate(articles[0])));
  annotated.push(annotate(articles[1]));
  const relating = usedMs(() => {
    dossier = compose(relate(storyOf(["a0", "a1"]), annotated), []);
  });
  const rendering = usedMs(() => {
    for (const form of [renderJson, renderMarkdown, renderHtml]) form(dossier);
    renderTerminal(dossier, { color: false, width: 80 });
  });
  return { annotate: annotating, relate: relating, render: rendering };
}

/**
 * How the cost of annotating a text, and of relating two like texts, composing and rendering their dossier, grows with their length on hostile
 * texts: processor time at each size in MB.
 */
function benchGrowth(sizesMb: readonly number[]): void {
  const sizes = sizesMb.length > 0 ? sizesMb : SIZES_MB;
  console.log(`processor time in ms at ${sizes.join(", ")} MB (linear: × ${(sizes[sizes.length - 1] / sizes[0]).toFixed(1)})`);
  for (const [name, text] of Object.entries(TEXTS)) {
    const spent = sizes.map((mb) => measureText(text, mb));
    const growth = (stage: keyof (typeof spent)[number]): string => {
      const ms = spent.map((s) => s[stage]);
      return `${stage} ${ms.map((x) => x.toFixed(0).padStart(6)).join(" ")} × ${(ms[ms.length - 1] / Math.max(1, ms[0])).toFixed(1).padEnd(5)}`;
    };
    console.log(`  ${name.padEnd(30)} ${growth("annotate")} ${growth("relate")} ${growth("render")}`);
  }
}

benchGrowth(workerData as readonly number[]);
