import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Addition, ArticlePage, StoryList, StoryPage } from "../../src/server/api/records.ts";
import { type Running, startServer, until } from "./running.ts";

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Described {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let server: Running;
let described: Described;
let story: string;
let article: string;
let addition: string;
let correction: string;
let webhook: string;

beforeAll(async () => {
  server = await startServer();
  described = await server.json<Described>("/api/openapi.json");
  ({ id: story } = (await server.json<StoryList>("/api/stories")).stories[0]);
  article = (await server.json<StoryPage>(`/api/stories/${story}`)).dossier.articles[0].id;
});
afterAll(() => server.stop());

/** Every operation of the document, with its path and method. */
const operations = (): (Operation & { readonly path: string; readonly method: string })[] =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  );

/** The schema as JSON Schema with what it refers to, for a validator. */
function validator(schema: object): z.ZodType {
  const local = JSON.parse(
    JSON.stringify({ ...schema, $defs: described.components.schemas }).replaceAll("#/components/schemas/", "#/$defs/"),
  );
  return z.fromJSONSchema(local);
}

const multipart = (): FormData => {
  const form = new FormData();
  form.append("files", new File(["A mill burned down at Orrin on Monday. Nobody was hurt, the fire service said."], "mill.txt"));
  return form;
};

/** What to send for each operation that takes a body, or a parameter without which it gives nothing. */
const SENT: Readonly<Record<string, () => { readonly query?: string; readonly body?: BodyInit | object }>> = {
  exportStory: () => ({ query: "?format=csv" }),
  search: () => ({ query: "?query=ferry" }),
  makeCorrection: () => ({ body: { kind: "split", story, articles: [article] } }),
  add: () => ({ body: { text: "The bridge at Orrin was closed on Tuesday.", title: "Bridge closed" } }),
  addFiles: () => ({ body: multipart() }),
  addWebhook: () => ({ body: { address: "https://tell.example/hook", kinds: ["story-opened"] } }),
};

function idFor(path: string): string {
  if (path.includes("/stories/")) return story;
  if (path.startsWith("/api/articles/")) return article;
  if (path.startsWith("/api/additions/")) return addition;
  return path.startsWith("/api/webhooks/") ? webhook : correction;
}

/** Before deleting comes making, before asking how far it is comes beginning. */
const ORDER = ["post", "get", "delete"];

describe("the description of the API", () => {
  it("is OpenAPI 3.1: names are unique, references lead somewhere, parameters of addresses are described", () => {
    expect(described.openapi).toMatch(/^3\.1\.\d+$/);
    expect(described.info.version).toMatch(/^\d/);
    const all = operations();
    expect(new Set(all.map((o) => o.operationId)).size).toBe(all.length);
    for (const [, name] of JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(Object.keys(described.components.schemas)).toContain(name);
    for (const { path, parameters = [], responses, summary, operationId } of all) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((p) => p.in === "path" && p.required).map((p) => p.name)).toEqual(inPath);
      expect(summary, operationId).toBeTruthy();
      for (const [status, { description }] of Object.entries(responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(typeof description).toBe("string");
      }
    }
    for (const schema of Object.values(described.components.schemas)) expect(() => validator(schema)).not.toThrow();
  });

  it("holds for every operation: each is called, and answers as described", async () => {
    const all = operations().sort((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method));
    for (const { path, method, operationId, responses, requestBody } of all) {
      const { query = "", body } = SENT[operationId]?.() ?? {};
      expect(requestBody === undefined, `${operationId}: SENT says what is sent`).toBe(body === undefined);
      const form = body instanceof FormData;
      const stop = new AbortController();
      const response = await server.get(path.replace("{id}", idFor(path)) + query, {
        method: method.toUpperCase(),
        signal: stop.signal,
        ...(body === undefined ? {} : form ? { body } : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      });
      const as = responses[String(response.status)];
      expect([operationId, response.ok, as !== undefined], await told(response)).toEqual([operationId, true, true]);
      const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "";
      expect(Object.keys(as.content ?? {}), operationId).toContain(mediaType);
      if (mediaType !== "application/json" || operationId === "exportStory") {
        stop.abort();
        continue;
      }
      const answer: unknown = await response.json();
      const checked = validator(as.content?.[mediaType].schema ?? {}).safeParse(answer);
      expect(checked.error?.issues ?? [], operationId).toEqual([]);
      if (operationId === "add") addition = (answer as Addition).id;
      if (operationId === "makeCorrection") correction = (answer as { correction: { id: string } }).correction.id;
      if (operationId === "addWebhook") webhook = (answer as { webhook: { id: string } }).webhook.id;
    }
  });
});

async function told(response: Response): Promise<string> {
  return response.ok ? "" : `${response.status} ${await response.text()}`;
}

describe("reading", () => {
  it("gives the same as not changed: with its tag again, nothing is sent", async () => {
    for (const path of ["/api/stories", `/api/stories/${story}`, "/api/search?query=ferry", "/api/facets"]) {
      // A dossier that is made meanwhile changes what is listed.
      await vi.waitFor(async () => {
        const first = await server.get(path);
        expect(first.headers.get("cache-control")).toBe("private, no-cache");
        const again = await server.get(path, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
        expect([path, again.status, await again.text()]).toEqual([path, 304, ""]);
      }, 10_000);
    }
  });

  it("goes through lists page by page", async () => {
    const all = await server.json<StoryList>("/api/stories");
    const first = await server.json<StoryList>("/api/stories?limit=1");
    const second = await server.json<StoryList>(`/api/stories?limit=1&cursor=${first.next}`);
    expect([...first.stories, ...second.stories].map((s) => s.id)).toEqual(all.stories.slice(0, 2).map((s) => s.id));
  });

  it("makes the dossiers of stories with several articles by itself, so that lists show origins and claims are found", async () => {
    const made = await until(async () => {
      const { stories } = await server.json<StoryList>("/api/stories?minOrigins=1");
      return stories[0] ?? null;
    }, "a dossier in the list");
    expect(made.disputed).not.toBeNull();
    const { hits } = await server.json<{ hits: { kind: string; story: string }[] }>("/api/search?query=ferry&kind=claim");
    expect(hits[0]).toMatchObject({ kind: "claim", story: made.id });
  });

  it("finds an article by its lasting id and by the id of its record", async () => {
    const page = await server.json<ArticlePage>(`/api/articles/${article}`);
    expect(page.record).toBe(article);
    expect(await server.json<ArticlePage>(`/api/articles/${page.id}`)).toEqual(page);
  });
});

describe("changing", () => {
  it("adds a text and leads to its story", async () => {
    const begun = (await (
      await server.post("/api/additions", { text: "Rain fell on Orrin.", outlet: "The Orrin Post", published: "2024-05-01" })
    ).json()) as Addition;
    const done = await until(async () => {
      const at = await server.json<Addition>(`/api/additions/${begun.id}`);
      return at.state === "done" || at.state === "failed" ? at : null;
    }, "the addition");
    expect(done).toMatchObject({ state: "done", done: 1, problems: [] });
    const page = await server.json<ArticlePage>(`/api/articles/${done.articles[0]}`);
    expect(page).toMatchObject({ outlet: "The Orrin Post", text: "Rain fell on Orrin.", story: done.stories[0] });
  });

  it("leads to the article that is there when the same is added again, and says what nothing could be read from", async () => {
    const add = async (text: string): Promise<Addition> => {
      const { id } = (await (await server.post("/api/additions", { text })).json()) as Addition;
      return until(async () => {
        const at = await server.json<Addition>(`/api/additions/${id}`);
        return at.state === "done" || at.state === "failed" ? at : null;
      }, "the addition");
    };
    const first = await add("Snow fell on Orrin.");
    expect(await add("Snow fell on Orrin.")).toMatchObject({ state: "done", articles: first.articles, stories: first.stories });
    expect(await add("  \n ")).toMatchObject({ state: "failed", problems: [{ code: "empty" }] });
  });

  it("fetches nothing inside a network", async () => {
    const { id } = (await (await server.post("/api/additions", { url: "http://169.254.169.254/latest/meta-data" })).json()) as Addition;
    const failed = await until(async () => {
      const at = await server.json<Addition>(`/api/additions/${id}`);
      return at.state === "failed" ? at : null;
    }, "the refusal");
    expect(failed.problems[0].code).toBe("private-address");
  });
});
