// Plants conflicts and prints how many are found and how many unaltered pairs raise an alarm.
// Usage: npx tsx eval/plant/run.ts INPUT… [--event-groups N] [--seed N] [--unaligned] [--show KIND|alarms]
// INPUT: folders of articles, or JSON lines with `event`, of which one article of each of N groups is taken.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { Article } from "../../src/model/article.ts";
import { byCodeUnit } from "../../src/model/id.ts";
import { read } from "../../src/read/read.ts";
import { figuresOf, type PlantedPair, plantIn } from "./planted.ts";
import { seeded } from "./random.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "event-groups": { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    unaligned: { type: "boolean", default: false },
    show: { type: "string" },
  },
});

async function articlesOf(input: string): Promise<readonly Article[]> {
  const { articles } = await read([input]);
  if (!/\.jsonl(?:\.gz)?$/.test(input)) return articles;
  const lines = gunzipSync(readFileSync(input)).toString("utf8").split("\n").filter(Boolean);
  const eventOf = new Map(lines.map((l) => JSON.parse(l) as { id: string; event: string }).map((l) => [l.id, l.event]));
  const groups = new Map<string, Article[]>();
  for (const a of [...articles].sort((x, y) => byCodeUnit(x.key, y.key))) {
    const event = eventOf.get(a.key) ?? a.key;
    groups.set(event, [...(groups.get(event) ?? []), a]);
  }
  return [...groups.keys()]
    .sort(byCodeUnit)
    .slice(0, Number(values["event-groups"]))
    .map((event) => groups.get(event)![0]);
}

const random = seeded(Number(values.seed));
const pairs: PlantedPair[] = [];
for (const input of positionals)
  for (const article of [...(await articlesOf(input))].sort((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.id, b.id)))
    pairs.push(...plantIn(article, random, !values.unaligned));
if (values.show !== undefined)
  for (const p of pairs)
    if (values.show === "alarms" ? p.kind === null && p.reported.length > 0 : p.kind === values.show && p.reported.length === 0)
      console.log(`${p.reported.join(",")}\n   ${p.original}\n   ${p.copy}`);
const f = figuresOf(pairs);
const rate = (n: number, of: number): string => `${n}/${of} ${of === 0 ? "-" : (n / of).toFixed(3)}`;
console.log("found", rate(f.found, f.planted));
for (const [kind, [n, of]] of Object.entries(f.byKind)) console.log("  ", kind, rate(n, of));
console.log("false alarms on unaltered pairs", rate(f.falseAlarms, f.unaltered));
