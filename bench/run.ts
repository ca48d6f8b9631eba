// Speed and memory. Usage: npm run build && npm run bench -- [brief FOLDER | annotate ARTICLES.jsonl.gz | growth [MB…] | group ARTICLES.jsonl.gz [SIZE…] | story ARTICLES.jsonl.gz [SIZE…]]
import { benchAnnotate } from "./annotate.ts";
import { benchBrief } from "./brief.ts";
import { benchGroup } from "./group.ts";
import { benchGrowth } from "./growth.ts";
import { benchStory } from "./story.ts";

const [what = "brief", input = "examples/ferry", ...sizes] = process.argv.slice(2);
if (what === "brief") await benchBrief(input);
else if (what === "annotate") benchAnnotate(input);
else if (what === "growth") benchGrowth([input, ...sizes].map(Number).filter((mb) => mb > 0));
else if (what === "group") await benchGroup(input, sizes.map(Number));
else if (what === "story") await benchStory(input, sizes.map(Number));
else {
  console.error(
    "usage: npm run bench -- [brief FOLDER | annotate ARTICLES.jsonl.gz | growth [MB…] | group ARTICLES.jsonl.gz [SIZE…] | story ARTICLES.jsonl.gz [SIZE…]]",
  );
  process.exit(2);
}
