// Speed and memory. Usage: npm run build && npm run bench -- [brief FOLDER | annotate ARTICLES.jsonl.gz]
import { benchAnnotate } from "./annotate.ts";
import { benchBrief } from "./brief.ts";

const [what = "brief", input = "examples/ferry"] = process.argv.slice(2);
if (what === "brief") await benchBrief(input);
else if (what === "annotate") benchAnnotate(input);
else {
  console.error("usage: npm run bench -- [brief FOLDER | annotate ARTICLES.jsonl.gz]");
  process.exit(2);
}
