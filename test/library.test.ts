import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import type * as Firsthand from "../src/index.ts";
import { lawsBroken } from "./whole/laws.ts";

const ROOT = resolve(import.meta.dirname, "..");

it("the built library: read, annotate, group, extract, brief", async () => {
  const { annotate, brief, briefStory, extract, group, read } = (await import(
    pathToFileURL(resolve(ROOT, "dist/index.js")).href
  )) as typeof Firsthand;
  const { articles, problems } = await read([resolve(ROOT, "examples/ferry")]);
  expect([articles.length, problems.length]).toEqual([7, 0]);
  expect(articles.map((a) => annotate(a).sentences.length).every((n) => n > 0)).toBe(true);
  expect(new Set(group(articles).map((line) => line.story)).size).toBe(1);
  expect(extract(articles[0])).toMatchObject({ id: articles[0].key, outlet: articles[0].outlet });
  const [dossier] = brief(articles, { problems });
  expect(lawsBroken(dossier)).toEqual([]);
  expect(briefStory(articles, { problems })).toEqual(dossier);
  expect(() => briefStory([])).toThrow(RangeError);
});
