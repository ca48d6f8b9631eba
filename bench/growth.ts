import { annotate } from "../src/annotate/annotate.ts";
import type { Article } from "../src/model/article.ts";
import { relate } from "../src/relate/relate.ts";
import { storyOf } from "../src/relate/stories/window.ts";

/** Texts that cost more than others where a stage looks back or ahead too far: each is repeated up to the size. */
const TEXTS: Readonly<Record<string, string>> = {
  "straight marks": '"',
  "opening curly marks": "“",
  "curly marks": "“”",
  "single marks": "'",
  "single curly marks": "‘’",
  guillemets: "«»",
  "mixed marks": "\"“‘«'»’”",
  "marks and words": 'a "b “c ',
  "he said": "he said ",
  "we said": "We said we said. ",
  "quotes of one speaker": '"It holds," Ada Smith said. ',
  "quotes with days": '"It holds," Ada Smith said on Monday.\n',
  "quotes over paragraphs": "“It holds and it will hold.\n",
  "no full stop": "the ferry goes on and ",
  names: "Ada Smith of Port Poe and ",
  numbers: "12 ",
  "line breaks": "\n",
  "one run": "a",
};
const SIZES_MB = [1, 2, 4] as const;

function articleOf(text: string): Article {
  return {
    id: "a1",
    source: "growth",
    key: "growth",
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

const EMPTY = articleOf("");

function usedMs(run: () => unknown): number {
  const before = process.cpuUsage().user;
  run();
  return (process.cpuUsage().user - before) / 1000;
}

/** How the cost of annotating, and of relating a single article, grows with its length on hostile texts: processor time at each size in MB. */
export function benchGrowth(sizesMb: readonly number[]): void {
  const sizes = sizesMb.length > 0 ? sizesMb : SIZES_MB;
  console.log(`processor time in ms at ${sizes.join(", ")} MB (linear: × ${(sizes[sizes.length - 1] / sizes[0]).toFixed(1)})`);
  const growth = (ms: readonly number[]): string =>
    `${ms.map((x) => x.toFixed(0).padStart(7)).join(" ")}   × ${(ms[ms.length - 1] / Math.max(1, ms[0])).toFixed(1).padEnd(6)}`;
  for (const [name, unit] of Object.entries(TEXTS)) {
    const annotating: number[] = [];
    const relating: number[] = [];
    for (const mb of sizes) {
      const article = articleOf(unit.repeat(Math.ceil((mb * 1e6) / unit.length)));
      let annotated = annotate(EMPTY);
      annotating.push(
        usedMs(() => {
          annotated = annotate(article);
        }),
      );
      relating.push(usedMs(() => relate(storyOf([article.id]), [annotated])));
    }
    console.log(`  ${name.padEnd(24)} annotate ${growth(annotating)} relate ${growth(relating)}`);
  }
}
