import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StoreEvent, Webhook } from "../../src/server/api/records.ts";
import { type Running, startServer, until } from "./running.ts";

const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
/** Statuses that the receiver answers with, one after the other; then 200. */
const answers: number[] = [];
const receiver = createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  received.push({ headers: request.headers, body });
  response.writeHead(answers.shift() ?? 200, { location: "/elsewhere" }).end();
});
let server: Running;
let hook: string;

beforeAll(async () => {
  receiver.listen(0, "127.0.0.1");
  await once(receiver, "listening");
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  server = await startServer(["--allow-private"]);
});
afterAll(async () => {
  await server.stop();
  receiver.close();
});

it("tells what happens, signed with the secret that was given once", async () => {
  const made = await server.post("/api/webhooks", { address: hook, kinds: ["story-opened"] });
  const { webhook, secret } = (await made.json()) as { webhook: Webhook; secret: string };
  expect([made.status, webhook.kinds, webhook.outcome]).toEqual([201, ["story-opened"], null]);
  expect(JSON.stringify(await server.json("/api/webhooks"))).not.toContain(secret);
  await server.post("/api/additions", { text: "A mill burned down at Orrin on Monday.", title: "Mill burns" });
  const [{ headers, body }] = await until(async () => (received.length > 0 ? received : null), "the message");
  expect(JSON.parse(body) as StoreEvent).toMatchObject({ kind: "story-opened", summary: "Mill burns", addition: null });
  const signed = createHmac("sha256", secret).update(`${headers["firsthand-timestamp"]}.${body}`).digest("hex");
  expect([headers["firsthand-signature"], headers["firsthand-event"], headers["firsthand-webhook"], headers["content-type"]]).toEqual([
    `sha256=${signed}`,
    "story-opened",
    webhook.id,
    "application/json",
  ]);
  const told = await until(async () => {
    const { webhooks } = await server.json<{ webhooks: Webhook[] }>("/api/webhooks");
    return webhooks[0].outcome === null ? null : webhooks[0];
  }, "the outcome");
  expect(told).toMatchObject({ outcome: "delivered", failures: 0, lost: 0, nextTryAt: null });
});

it("waits after a failure, follows no redirect, and tells nothing more when it is removed", async () => {
  answers.push(302);
  const before = received.length;
  await server.post("/api/additions", {
    text: "Parliament passed the budget of Velmark, lawmakers said on Thursday.",
    title: "Budget passed",
  });
  const failed = await until(async () => {
    const { webhooks } = await server.json<{ webhooks: Webhook[] }>("/api/webhooks");
    return webhooks[0].failures > 0 ? webhooks[0] : null;
  }, "the failure");
  expect([failed.outcome, failed.failures, received.length]).toEqual(["status-302", 1, before + 1]);
  expect(Date.parse(failed.nextTryAt ?? "")).toBeGreaterThan(Date.now());
  await server.get(`/api/webhooks/${failed.id}`, { method: "DELETE" });
  expect(await server.json("/api/webhooks")).toEqual({ webhooks: [] });
});
