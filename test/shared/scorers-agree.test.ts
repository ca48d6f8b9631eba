import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreDossier } from "../../eval/score/dossier/score.ts";
import { read } from "../../src/read/read.ts";
import { briefStory } from "../../src/work/brief.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const SHARED = resolve(import.meta.dirname, "../../../shared");
const there = existsSync(join(SHARED, "score/dossier.mjs"));

describe.skipIf(!there)("the project's scorer and the one beside the data agree", () => {
  const out = there ? temporaryFolder() : "";
  for (const name of there ? readdirSync(join(SHARED, "cases")).slice(0, 3) : [])
    it(`on ${name}`, async () => {
      const dir = join(SHARED, "cases", name);
      const { articles, problems } = await read([join(dir, "articles")]);
      const dossier = briefStory(articles, { problems });
      const file = join(out, `${name}.json`);
      writeFileSync(file, JSON.stringify(dossier));
      const theirs = JSON.parse(execFileSync("node", [join(SHARED, "score/dossier.mjs"), dir, file, "--json"], { encoding: "utf8" }));
      const gold = JSON.parse(readFileSync(join(dir, "expected.json"), "utf8"));
      const ours = scoreDossier(gold, dossier, (f) => readFileSync(join(dir, "articles", f), "utf8"));
      // The project measures corroboration too.
      expect(JSON.parse(JSON.stringify(ours.figures))).toMatchObject(theirs);
    });
});

if (!there) console.log("skipped: ../shared is not beside the project, so the scorers were not compared");
