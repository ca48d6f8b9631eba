import { afterAll, beforeAll, expect, it } from "vitest";
import type { Addition, ArticlePage } from "../../src/server/api/records.ts";
import { type Running, startServer, until } from "./running.ts";

const ATTACK = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
const TEXT = `${ATTACK} “${ATTACK}” said Minister ${ATTACK} on Monday. \u202Eevil ${"W".repeat(4000)} {{constructor}} =cmd|'/c calc'!A1`;

let server: Running;
let done: Addition;
beforeAll(async () => {
  server = await startServer();
  const { id } = (await (await server.post("/api/additions", { text: TEXT, title: ATTACK, outlet: `=${ATTACK}` })).json()) as Addition;
  done = await until(async () => {
    const at = await server.json<Addition>(`/api/additions/${id}`);
    return at.state === "done" ? at : null;
  }, "the addition");
});
afterAll(() => server.stop());

it("gives hostile text as data alone: what a browser would run is never a page of this origin", async () => {
  const [story] = done.stories;
  const page = await server.json<ArticlePage>(`/api/articles/${done.articles[0]}`);
  expect([page.title, page.text]).toEqual([ATTACK, TEXT]);
  for (const path of [`/api/stories/${story}`, "/api/stories", "/api/search?query=minister", "/api/facets", `/api/articles/${page.id}`]) {
    const { headers } = await server.get(path);
    expect([path, headers.get("content-type"), headers.get("x-content-type-options")]).toEqual([path, "application/json", "nosniff"]);
  }
});

it("gives files to take along as attachments that run nothing", async () => {
  for (const format of ["html", "markdown", "csv", "json", "jsonl"]) {
    const file = await server.get(`/api/stories/${done.stories[0]}/export?format=${format}`);
    expect([format, file.headers.get("content-disposition")]).toEqual([
      format,
      expect.stringMatching(/^attachment; filename="firsthand-[\w.-]+"$/),
    ]);
    expect(file.headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*sandbox$/);
    const text = await file.text();
    if (format === "html") expect([text.includes("<script>window"), text.includes("<img src=x")]).toEqual([false, false]);
    if (format === "csv") expect(text).not.toMatch(/(?:^|,)"?=/m);
  }
});

it("escapes it in feeds, and in names of parameters that come back", async () => {
  const feed = await (await server.get(`/feeds/stories.atom?query=${encodeURIComponent("minister ]]><x>")}`)).text();
  expect(feed.replace(/<!\[CDATA\[.*?\]\]>/gs, "")).not.toMatch(/<script|<x>/);
  const refused = await server.get(`/api/stories?${encodeURIComponent(ATTACK)}=1`);
  expect([refused.status, refused.headers.get("content-type")]).toEqual([400, "application/json"]);
});
