// Speed and memory. Usage: npm run build && npm run bench -- [brief FOLDER | annotate ARTICLES.jsonl.gz | group ARTICLES.jsonl.gz | stream ARTICLES.jsonl.gz --articles SIZE… | story ARTICLES.jsonl.gz [SIZE…]]
import { benchAnnotate } from "./annotate.ts";
import { benchBrief } from "./brief.ts";
import { benchGroup, benchStream } from "./group.ts";
import { benchStory } from "./story.ts";

const [what = "brief", input = "examples/ferry", ...sizes] = process.argv.slice(2);
if (what === "brief") await benchBrief(input);
else if (what === "annotate") benchAnnotate(input);
else if (what === "group") await benchGroup(input);
else if (what === "stream") await benchStream(input, sizes.filter((s) => s !== "--articles").map(Number));
else if (what === "story") await benchStory(input, sizes.map(Number));
else {
  console.error(
    "usage: npm run bench -- [brief FOLDER | annotate ARTICLES.jsonl.gz | group ARTICLES.jsonl.gz | stream ARTICLES.jsonl.gz --articles SIZE… | story ARTICLES.jsonl.gz [SIZE…]]",
  );
  process.exit(2);
}
