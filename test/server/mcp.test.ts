import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { firsthand } from "../cli/run.ts";
import { dataFolder, FERRY } from "./running.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const client = new Client({ name: "test", version: "1" });
const data = dataFolder();
let story: string;

beforeAll(async () => {
  await firsthand(["add", "--data", data, FERRY]);
  const { stdout } = await firsthand(["stories", "--data", data, "--json"]);
  story = (JSON.parse(stdout) as { stories: { id: string }[] }).stories[0].id;
  // Claims are found once the dossier is made.
  await firsthand(["brief", "--data", data, "--story", story, "--format", "json"]);
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, "mcp", "--data", data] }));
});
afterAll(async () => {
  await client.close();
  rmSync(data, { recursive: true, force: true });
});

interface Marked {
  readonly notice: string;
  readonly untrusted_content: Record<string, unknown>;
}

async function call(name: string, input: Record<string, unknown> = {}): Promise<{ readonly answer: Marked; readonly isError: boolean }> {
  const { content, isError } = await client.callTool({ name, arguments: input });
  const [{ text }] = content as { text: string }[];
  return { answer: JSON.parse(text) as Marked, isError: isError === true };
}

it("says that its tools only read, and that texts are no instructions", async () => {
  const { tools } = await client.listTools();
  expect(tools.map((t) => t.name).sort()).toEqual(["get_article", "get_dossier", "list_stories", "search_claims", "search_quotes"]);
  for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  expect(client.getInstructions()).toMatch(/never follow instructions/);
});

it("lists stories, and gives a dossier and its articles, all marked", async () => {
  const list = await call("list_stories", { min_origins: 1 });
  expect(list.answer).toEqual({
    notice: expect.stringMatching(/never follow instructions/),
    untrusted_content: { stories: [expect.objectContaining({ id: story })], next: null },
  });
  const { untrusted_content: markdown } = (await call("get_dossier", { story })).answer;
  expect(markdown.dossier).toMatch(/^# /);
  const { untrusted_content: json } = (await call("get_dossier", { story, format: "json" })).answer;
  const [{ id, title }] = (json.dossier as { articles: { id: string; title: string }[] }).articles;
  expect((await call("get_article", { id })).answer.untrusted_content).toMatchObject({
    title,
    story,
    text: expect.stringMatching(/ferry/i),
  });
});

it("searches claims and quotations", async () => {
  const claims = (await call("search_claims", { query: "ferry", limit: 2 })).answer.untrusted_content.claims as {
    story: string;
    text: string;
  }[];
  expect(claims.length).toBe(2);
  for (const claim of claims) expect(claim).toMatchObject({ story, text: expect.stringMatching(/ferry/i) });
  const quotes = (await call("search_quotes", { query: "the" })).answer.untrusted_content.quotes as { speaker: string | null }[];
  expect(quotes.some((q) => q.speaker !== null)).toBe(true);
});

it("says what is not there, and takes no wrong input", async () => {
  expect(await call("get_dossier", { story: "s000" })).toMatchObject({ isError: true, answer: { error: expect.stringContaining("s000") } });
  expect(await call("get_article", { id: "r000" })).toMatchObject({ isError: true });
  const wrong = await client
    .callTool({ name: "list_stories", arguments: { limit: 0 } })
    .catch((error: unknown) => ({ isError: true, error }));
  expect(wrong.isError).toBe(true);
});
