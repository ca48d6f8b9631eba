import { Hono } from "hono";
import { expect, it } from "vitest";
import { type ApiFault, answerFault } from "../errors.ts";
import { limitedTo } from "./rate.ts";

it("lets a burst through, then so many each second, each address by itself", async () => {
  let nowMs = 0;
  const app = new Hono();
  app.use(limitedTo({ burst: 3, perSecond: 2 }, "reading", () => nowMs));
  app.all("/", (c) => c.text("here"));
  app.onError((error, c) => answerFault(c, error as ApiFault));
  const ask = async (remoteAddress: string, method = "GET"): Promise<number> =>
    (await app.request("/", { method }, { incoming: { socket: { remoteAddress } } })).status;
  const burst = [await ask("192.0.2.1"), await ask("192.0.2.1"), await ask("192.0.2.1"), await ask("192.0.2.1")];
  expect(burst).toEqual([200, 200, 200, 429]);
  expect([await ask("192.0.2.2"), await ask("192.0.2.1", "POST")]).toEqual([200, 200]);
  nowMs = 500;
  expect([await ask("192.0.2.1"), await ask("192.0.2.1")]).toEqual([200, 429]);
});
