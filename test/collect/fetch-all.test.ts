import { afterEach, describe, expect, it } from "vitest";
import { fetchAll } from "../../src/collect/fetch-all.ts";
import { Network } from "../../src/collect/network.ts";
import { isRefusal } from "../../src/collect/outcome.ts";
import type { FetchLimits } from "../../src/collect/settings.ts";
import { answerWith, startServer, type TestServer } from "./server.ts";
import { testSettings } from "./settings.ts";

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(): Promise<TestServer> {
  const server = await startServer();
  servers.push(server);
  return server;
}

async function fetchPaths(addresses: readonly string[], limits: Partial<FetchLimits> = {}) {
  const { settings, slept } = testSettings(limits);
  const network = new Network(settings);
  const came: string[] = [];
  for await (const { request, outcome } of fetchAll(
    addresses.map((address) => ({ address })),
    network,
  ))
    came.push(`${isRefusal(outcome) ? outcome.code : outcome.status} ${request.address}`);
  await network.close();
  return { came, slept };
}

describe("fetching many pages", () => {
  it("gives each one an outcome, one request at a time of each host, with a pause between", async () => {
    const [one, other] = [await start(), await start()];
    const addresses = [1, 2, 3].flatMap((n) => [`${one.address}/page?n=${n}`, `${other.address}/page?n=${n}`]);
    const { came, slept } = await fetchPaths([...addresses, "nowhere"], { hostPauseMs: 700 });
    expect(came.toSorted()).toEqual([...addresses.map((a) => `200 ${a}`), "bad-address nowhere"].toSorted());
    expect([one.most.count, other.most.count]).toEqual([1, 1]);
    expect(one.asked).toEqual(["/robots.txt", "/page?n=1", "/page?n=2", "/page?n=3"]);
    expect(slept.length).toBeGreaterThan(0);
    expect(slept.every((ms) => ms <= 700)).toBe(true);
  });

  it("lets no slow host keep the others waiting", async () => {
    const [slow, quick] = [await start(), await start()];
    let release = (): void => {};
    slow.answers["/held"] = (response, request) => {
      release = () => answerWith(200, {}, "x")(response, request);
    };
    quick.answers["/last"] = (response, request) => {
      answerWith(200, {}, "x")(response, request);
      response.on("close", () => release());
    };
    const quickly = ["/page?1", "/page?2", "/page?3", "/last"].map((path) => quick.address + path);
    const { came } = await fetchPaths([`${slow.address}/held`, `${slow.address}/page`, ...quickly], { hosts: 2 });
    expect(came.slice(0, 3)).toEqual(quickly.slice(0, 3).map((address) => `200 ${address}`));
    expect(came).toHaveLength(6);
  });

  it("asks no more hosts at once than the limit", async () => {
    let under = 0;
    let most = 0;
    for (let i = 0; i < 6; i++) {
      const server = await start();
      server.answers["/page"] = (response, request) => {
        most = Math.max(most, ++under);
        response.on("close", () => under--);
        setTimeout(() => answerWith(200, {}, "x")(response, request), 10);
      };
    }
    const { came } = await fetchPaths(
      servers.map(({ address }) => `${address}/page`),
      { hosts: 3 },
    );
    expect(came).toHaveLength(6);
    expect(most).toBe(3);
  });

  it("stops when nobody takes the outcomes any more", async () => {
    const server = await start();
    const network = new Network(testSettings().settings);
    const requests = [1, 2, 3, 4, 5].map((n) => ({ address: `${server.address}/page?n=${n}` }));
    for await (const _ of fetchAll(requests, network)) break;
    await network.close();
    expect(server.asked.length).toBeLessThanOrEqual(3);
  });
});
