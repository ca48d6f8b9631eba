import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Article, Problem } from "../model/article.ts";
import { group, groupProfiled } from "./group.ts";
import { doInThreads, type Incoming, profileInThreads } from "./threads.ts";

/** The worker as built; without a build only the one-thread way can be tested. */
const WORKER = new URL("../../dist/threads-worker.js", import.meta.url);
const PLACES = ["Riverton", "Oldham", "Sorra", "Kelvar"];
const ARTICLES = Array.from({ length: 300 }, (_, i): Article => {
  const text = `The bridge at ${PLACES[i % 4]} was closed on Monday after engineers found ${i % 7} cracks in its piers, the council of ${PLACES[i % 4]} said.`;
  const stated = { value: `2018-03-0${1 + (i % 9)}`, basis: "metadata" as const, span: null };
  return {
    id: `a${i}`,
    source: `${i}`,
    key: `${i}`,
    title: null,
    outlet: null,
    byline: null,
    language: "en",
    url: null,
    text,
    removed: [],
    stated,
  };
});

async function* each(articles: readonly Article[]): AsyncGenerator<Incoming> {
  for (const article of articles) yield { article };
}

/** Lines as a file holds them: some no JSON, some with an id that stood before. */
async function* lines(): AsyncGenerator<Incoming> {
  for (const [i, { key, text, stated }] of ARTICLES.entries()) {
    const written = i % 50 === 49 ? "{" : JSON.stringify({ id: i % 60 === 59 ? "0" : key, text, date: stated?.value });
    yield { source: "day.jsonl", key: "day", line: { text: written, number: i + 1 } };
  }
}

async function runLines(threads: number): Promise<string> {
  const problems: Problem[] = [];
  const profiled = await profileInThreads(lines(), threads, (p) => problems.push(p), {}, WORKER);
  return JSON.stringify([groupProfiled(profiled, { reasons: true }), problems]);
}

describe("profiles in threads", () => {
  const expected = JSON.stringify(group(ARTICLES, { reasons: true }));

  it("one thread gives what group gives", async () => {
    const profiled = await profileInThreads(each(ARTICLES), 1, undefined, { reasons: true }, WORKER);
    expect(JSON.stringify(groupProfiled(profiled, { reasons: true }))).toBe(expected);
  });

  it.skipIf(!existsSync(fileURLToPath(WORKER)))("three threads give the same, byte for byte", async () => {
    const profiled = await profileInThreads(each(ARTICLES), 3, undefined, { reasons: true }, WORKER);
    expect(JSON.stringify(groupProfiled(profiled, { reasons: true }))).toBe(expected);
  });

  it.skipIf(!existsSync(fileURLToPath(WORKER)))(
    "lines are read in threads as in one, with the same problems in the same order",
    async () => {
      const one = await runLines(1);
      expect(one).toContain('"code":"broken-line"');
      expect(one).toContain('"code":"repeated-id"');
      expect(await runLines(3)).toBe(one);
    },
  );

  it.skipIf(!existsSync(fileURLToPath(WORKER)))("annotations are the same in threads as in one, in the same order", async () => {
    const run = async (threads: number): Promise<string> => {
      const out: string[] = [];
      const problems: Problem[] = [];
      const task = { make: "annotations" } as const;
      await doInThreads(
        task,
        lines(),
        threads,
        (made) => void out.push(...made),
        (p) => problems.push(p),
        WORKER,
      );
      return JSON.stringify([out, problems]);
    };
    const one = await run(1);
    expect((JSON.parse(one) as string[][])[0].length).toBe(294);
    expect(await run(3)).toBe(one);
  });

  it("works without the worker's file", async () => {
    const profiled = await profileInThreads(each(ARTICLES.slice(0, 3)), 2, undefined, {}, new URL("./no-such-file.js", import.meta.url));
    expect(profiled.map((p) => p.key)).toEqual(["0", "1", "2"]);
  });
});
