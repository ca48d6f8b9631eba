// Speed and memory. Usage: npm run build && npm run bench -- NAME INPUT [NUMBER…]
import { benchAdd } from "./add.ts";
import { benchApi } from "./api.ts";
import { benchBrief } from "./brief.ts";
import { runBuilt } from "./built.ts";
import { benchGroup, benchStream } from "./group.ts";
import { benchPage } from "./page.ts";
import { benchStore } from "./store.ts";
import { benchStory } from "./story.ts";

interface Bench {
  readonly usage: string;
  readonly run: (input: string, numbers: readonly number[]) => Promise<void> | void;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  brief: { usage: "FOLDER", run: benchBrief },
  annotate: {
    usage: "ARTICLES.jsonl.gz [LIMIT]",
    run: (file, [limit]) => runBuilt("annotate", [file, limit]),
  },
  growth: {
    usage: "[MB…]",
    run: (first, more) =>
      runBuilt(
        "growth",
        [Number(first), ...more].filter((mb) => mb > 0),
      ),
  },
  group: { usage: "ARTICLES.jsonl.gz", run: (file) => benchGroup(file) },
  stream: { usage: "ARTICLES.jsonl.gz --articles SIZE…", run: benchStream },
  story: { usage: "ARTICLES.jsonl.gz [SIZE…]", run: benchStory },
  api: { usage: "ARTICLES.jsonl.gz", run: (file) => benchApi(file) },
  page: { usage: "ARTICLES.jsonl.gz [ARTICLES]", run: (file, [count]) => benchPage(file, count) },
  store: { usage: "ARTICLES.jsonl.gz [SIZE…]", run: benchStore },
  add: { usage: "ARTICLES.jsonl.gz A_DAY SIZE…", run: benchAdd },
};

const [name = "brief", input = "examples/ferry", ...numbers] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(["usage: npm run bench --", ...Object.entries(BENCHES).map(([n, { usage }]) => `  ${n} ${usage}`)].join("\n"));
  process.exit(2);
}
await bench.run(input, numbers.filter((n) => n !== "--articles").map(Number));
