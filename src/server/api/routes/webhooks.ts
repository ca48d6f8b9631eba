import { randomBytes, randomUUID } from "node:crypto";
import { createRoute } from "@hono/zod-openapi";
import { checkAddress } from "../../../collect/guard/address.ts";
import { isFault } from "../../../collect/refuse.ts";
import type { StoredWebhook } from "../../../store/parts/webhooks.ts";
import { lastEvent } from "../../../work/keep/events.ts";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { bodyOf, MOST_JSON_BYTES } from "../../guard/body.ts";
import { CHANGES, failures, idParameter, jsonOf } from "../answers.ts";
import { TOLD_KINDS, type Webhook, webhookList, webhookMade, webhookRequest, webhook as webhookSchema } from "../records.ts";
import { changing } from "./corrections.ts";

/** Each is asked after every second. */
const MOST_WEBHOOKS = 100;
const SECRET_BYTES = 32;

const list = createRoute({
  method: "get",
  path: "/api/webhooks",
  operationId: "listWebhooks",
  summary: "Who is told what happens, and how the telling goes",
  responses: { 200: jsonOf(webhookList, "All of them"), ...failures() },
});

const add = createRoute({
  method: "post",
  path: "/api/webhooks",
  operationId: "addWebhook",
  summary: "Tell an address what happens from now on",
  description: "Messages are signed: docs/api.md says how. The secret is given in this answer and never again.",
  middleware: [...bodyOf("application/json", MOST_JSON_BYTES)],
  request: { body: { required: true, content: { "application/json": { schema: webhookRequest } } } },
  responses: {
    201: jsonOf(webhookMade, "The webhook, with its secret"),
    ...failures("bad-body", "bad-address", "too-large", "unsupported-media-type", "too-many-webhooks", ...CHANGES),
  },
});

const remove = createRoute({
  method: "delete",
  path: "/api/webhooks/{id}",
  operationId: "removeWebhook",
  summary: "Tell an address no more",
  request: { params: idParameter },
  responses: { 200: jsonOf(webhookSchema, "What it was"), ...failures("unknown-id", ...CHANGES) },
});

export function webhooksRoutes(api: Api, { store, changingRoom, allowPrivate }: Desk): void {
  api.openapi(list, async (c) => c.json({ webhooks: (await store.webhooks.list()).map(webhookOf) }, 200));
  api.openapi(add, async (c) => {
    changing(changingRoom);
    const { address, kinds = [...TOLD_KINDS] } = c.req.valid("json");
    const url = checkAddress(address, allowPrivate);
    if (isFault(url)) throw new ApiFault("bad-address", url.reason, "address");
    if ((await store.webhooks.list()).length >= MOST_WEBHOOKS) throw new ApiFault("too-many-webhooks", `There are ${MOST_WEBHOOKS}.`);
    const id = randomUUID();
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    await store.webhooks.add({ id, address: url.href, kinds: [...new Set(kinds)], secret, told: await lastEvent(store) });
    return c.json({ webhook: webhookOf(await known(store, id)), secret }, 201);
  });
  api.openapi(remove, async (c) => {
    changing(changingRoom);
    const webhook = await known(store, c.req.valid("param").id);
    await store.webhooks.remove(webhook.id);
    return c.json(webhookOf(webhook), 200);
  });
}

async function known({ webhooks }: Desk["store"], id: string): Promise<StoredWebhook> {
  const webhook = await webhooks.get(id);
  if (webhook === null) throw new ApiFault("unknown-id", `No webhook has the id ${id}.`, "id");
  return webhook;
}

function webhookOf({ id, address, kinds, addedAt, failures, lost, nextDueAt, outcome }: StoredWebhook): Webhook {
  const told = TOLD_KINDS.filter((kind) => kinds.includes(kind));
  return { id, address, kinds: told, addedAt, failures, lost, nextTryAt: nextDueAt, outcome };
}
