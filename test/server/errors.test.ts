import { readFileSync } from "node:fs";
import { request } from "node:http";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../src/model/dossier.ts";
import type { StoryList } from "../../src/server/api/records.ts";
import { createApp } from "../../src/server/app.ts";
import type { Desk } from "../../src/server/desk.ts";
import { API_ERRORS, type ErrorCode, faultOf } from "../../src/server/errors.ts";
import { STORE_HINTS, StoreError, type StoreErrorCode } from "../../src/store/error.ts";
import { openStore } from "../../src/store/open.ts";
import { KEEP_HINTS, KeepError, type KeepErrorCode } from "../../src/work/keep/error.ts";
import { type Running, startServer } from "./running.ts";

const DOCS = readFileSync(resolve(import.meta.dirname, "../../docs/api.md"), "utf8");

let server: Running;
let readOnly: Running;
let story: string;
let dossier: Dossier;

beforeAll(async () => {
  server = await startServer();
  ({ id: story } = (await server.json<StoryList>("/api/stories")).stories[0]);
  dossier = await server.json<Dossier>(`/api/stories/${story}/dossier`);
  readOnly = await startServer(["--read-only", "--token", "a-token"], server.data);
});
afterAll(async () => {
  await readOnly.stop();
  await server.stop();
});

const jsonInit = (body: string, method = "POST"): RequestInit => ({ method, headers: { "content-type": "application/json" }, body });
const correction = (body: (story: string) => object) => (): Promise<Response> =>
  server.get("/api/corrections", jsonInit(JSON.stringify(body(story))));

const person = (): string => dossier.entities.find((e) => e.kind === "person")?.id ?? "";

/** fetch does not let one choose the name of the host. */
function withHost(host: string): Promise<Response> {
  const { hostname, port } = new URL(server.address);
  return new Promise((done, fail) => {
    request({ hostname, port, path: "/api/status", headers: { host } }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => done(new Response(text, { status: answer.statusCode })));
    })
      .on("error", fail)
      .end();
  });
}

const undone = async (made: Response): Promise<void> => {
  const { correction } = (await made.json()) as { correction: { id: string } };
  await server.get(`/api/corrections/${correction.id}`, { method: "DELETE" });
};

async function hiddenTwice(): Promise<Response> {
  const hide = correction(() => ({ kind: "hide", source: dossier.articles.find((a) => a.outlet !== null)?.outlet }));
  const [first, second] = [await hide(), await hide()];
  await undone(first);
  return second;
}

/** Put into the store by another process: as many changes at once are more than the rate. */
async function webhooks(): Promise<Response> {
  const store = await openStore(server.data);
  const ids = Array.from({ length: 100 }, (_, n) => `w${n}`);
  for (const id of ids) await store.webhooks.add({ id, address: "https://tell.example/", kinds: [], secret: "", told: 0 });
  const refused = await server.get("/api/webhooks", jsonInit(JSON.stringify({ address: "https://tell.example/hook" })));
  for (const id of ids) await store.webhooks.remove(id);
  await store.close();
  return refused;
}

/** Nine at once, of which the first has not ended when the last comes. */
async function additions(): Promise<Response> {
  const text = "The bridge at Orrin was closed on Tuesday.\n\n".repeat(200);
  const add = (n: number) => server.get("/api/additions", jsonInit(JSON.stringify({ text: `${n}. ${text}` })));
  const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => add(n)));
  return answers.find((a) => a.status !== 202) ?? answers[0];
}

/** The server over a store that fails. */
const failing = (error: Error) => async (): Promise<Response> => {
  const list = () => Promise.reject(error);
  const app = createApp({ store: { stories: { list } } } as unknown as Desk, { token: null });
  return app.request("http://localhost/api/stories", {}, { incoming: { socket: { remoteAddress: "127.0.0.1" } } });
};

async function flood(): Promise<Response> {
  const answers = await Promise.all(Array.from({ length: 200 }, () => server.get("/api/corrections/999", { method: "DELETE" })));
  return answers.find((a) => a.status === 429) ?? answers[0];
}

async function streams(): Promise<Response> {
  const stop = new AbortController();
  for (let n = 0; n < 105; n++) {
    const answer = await server.get("/api/events", { signal: stop.signal });
    if (answer.status !== 200) {
      const told = new Response(await answer.text(), answer);
      stop.abort();
      return told;
    }
  }
  throw new Error("no end of streams");
}

/** How each error comes about. The flood comes last: it uses up what others need. */
const PROVOKED: readonly (readonly [ErrorCode, () => Promise<Response>])[] = [
  ["not-found", () => server.get("/api/nothing")],
  ["unknown-id", () => server.get("/api/stories/s000000000000")],
  ["unknown-id", () => server.get("/api/stories/s000000000000/export?format=html")],
  ["unknown-id", () => server.get("/api/articles/r000")],
  ["unknown-id", () => server.get("/api/additions/none")],
  ["unknown-id", () => server.get("/api/webhooks/none", { method: "DELETE" })],
  ["unknown-id", () => server.get("/feeds/stories/s000000000000.atom")],
  ["unknown-id", correction(() => ({ kind: "merge", stories: ["s1", "s2"] }))],
  ["bad-parameter", () => server.get("/api/stories?limit=0")],
  ["bad-parameter", () => server.get("/api/stories?since=yesterday")],
  ["bad-parameter", () => server.get("/api/stories?colour=red")],
  ["bad-parameter", () => server.get(`/api/stories/${story}/export?format=exe`)],
  ["bad-parameter", () => server.get("/api/search")],
  ["bad-parameter", () => server.get("/api/search?query=ferry&kind=claim&outlet=x")],
  ["bad-cursor", () => server.get("/api/stories?cursor=bm90IGEgY3Vyc29y")],
  ["bad-cursor", () => server.get("/api/search?query=ferry&cursor=x")],
  ["bad-body", () => server.get("/api/corrections", jsonInit("{"))],
  ["bad-body", correction(() => ({ kind: "burn" }))],
  ["bad-body", correction(() => ({ kind: "hide", source: "x", more: 1 }))],
  ["bad-body", () => server.get("/api/additions/files", { method: "POST", body: new FormData() })],
  ["bad-address", () => server.get("/api/webhooks", jsonInit(JSON.stringify({ address: "http://127.0.0.1:8080/" })))],
  ["bad-address", () => server.get("/api/webhooks", jsonInit(JSON.stringify({ address: "ftp://tell.example/" })))],
  ["method-not-allowed", () => server.get("/api/stories", { method: "PUT" })],
  ["method-not-allowed", () => server.get("/api/events", { method: "OPTIONS" })],
  ["too-large", () => server.get("/api/additions", jsonInit(JSON.stringify({ text: "x".repeat(4_000_001) })))],
  ["unsupported-media-type", () => server.get("/api/additions", { method: "POST", body: "{}" })],
  ["unsupported-media-type", () => server.get("/api/additions/files", jsonInit("{}"))],
  ["cross-origin", () => server.get("/api/corrections/1", { method: "DELETE", headers: { origin: "http://evil.example" } })],
  ["cross-origin", () => server.get("/api/corrections/1", { method: "DELETE", headers: { origin: "null" } })],
  ["cross-origin", () => server.get("/api/corrections/1", { method: "DELETE", headers: { "sec-fetch-site": "same-site" } })],
  ["wrong-host", () => withHost("evil.example")],
  ["wrong-host", () => withHost("127.0.0.1.evil.example:80")],
  ["token-missing", () => fetch(new URL("/api/status", readOnly.address))],
  ["token-missing", () => fetch(new URL("/api/status?token=a-token", readOnly.address))],
  ["token-missing", () => fetch(new URL("/?token=another", readOnly.address))],
  [
    "read-only",
    () => fetch(new URL("/api/corrections/1", readOnly.address), { method: "DELETE", headers: { authorization: "Bearer a-token" } }),
  ],
  ["same-story", correction((s) => ({ kind: "merge", stories: [s, s] }))],
  ["not-in-story", correction((s) => ({ kind: "split", story: s, articles: ["r000"] }))],
  ["nothing-hidden", correction(() => ({ kind: "hide", source: "nowhere.example" }))],
  ["nothing-to-undo", () => server.get("/api/corrections/999", { method: "DELETE" })],
  ["nothing-to-undo", () => server.get("/api/corrections/x", { method: "DELETE" })],
  ["not-a-person", correction((s) => ({ kind: "same-person", story: s, entities: ["nobody", "no one"] }))],
  ["unknown-id", correction((s) => ({ kind: "not-same-claim", story: s, claim: "c0", article: "a0", start: 0, end: 1 }))],
  ["nothing-left", correction((s) => ({ kind: "split", story: s, articles: dossier.articles.map((a) => a.id) }))],
  ["one-person", correction((s) => ({ kind: "same-person", story: s, entities: [person(), person()] }))],
  [
    "not-in-claim",
    correction((s) => ({ kind: "not-same-claim", story: s, claim: dossier.claims[0].id, article: "r000", start: 0, end: 1 })),
  ],
  ["already-hidden", hiddenTwice],
  ["too-many-webhooks", webhooks],
  ["too-many-additions", additions],
  ...(Object.keys(STORE_HINTS) as StoreErrorCode[]).map((code) => [code, failing(new StoreError(code, "/x.db", "it is so"))] as const),
  ["failed", failing(new Error("/home/someone: secret"))],
  ["too-many-streams", streams],
  ["too-many-requests", flood],
];

describe("every error has its code, its status and the one form", () => {
  it.each(PROVOKED.map(([code, provoke], n) => [code, n, provoke] as const))("%s (%i)", async (code, _n, provoke) => {
    const response = await provoke();
    const { error } = (await response.json()) as { error: Record<string, unknown> };
    expect([error.code, response.status]).toEqual([code, API_ERRORS[code].status]);
    expect(Object.keys(error)).toEqual(["code", "message", "hint", "place"]);
    expect([error.hint, error.message]).toEqual([API_ERRORS[code].hint, expect.stringMatching(/\S/)]);
    if (code === "method-not-allowed") expect(response.headers.get("allow")).toMatch(/GET/);
    if (code === "too-many-requests") expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("tells what the store and what is kept refuse, without paths", () => {
    for (const code of Object.keys(STORE_HINTS) as StoreErrorCode[]) {
      const fault = faultOf(new StoreError(code, "/home/someone/firsthand.db", "it is so"));
      expect([fault.code, fault.message]).toEqual([code, "it is so."]);
    }
    for (const code of Object.keys(KEEP_HINTS) as KeepErrorCode[]) expect(faultOf(new KeepError(code, "x", "it is so")).code).toBe(code);
    expect(faultOf(new Error("/home/someone: secret")).message).toBe("Something went wrong.");
  });

  it("comes about here, each one", () => {
    expect([...new Set(PROVOKED.map(([code]) => code))].sort()).toEqual(Object.keys(API_ERRORS).sort());
  });

  it("stands in docs/api.md, with its status", () => {
    const listed = [...DOCS.matchAll(/^\| `([a-z-]+)` +\| (\d{3}) /gm)].map(([, code, status]) => [code, Number(status)]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(Object.entries(API_ERRORS).map(([code, { status }]) => [code, status])));
  });
});
