import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firsthand } from "../cli/run.ts";
import { type Running, startServer } from "./running.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe("a server on this machine", () => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it("says with every answer what a browser may load, and lets no other origin read it", async () => {
    for (const path of ["/", "/stories/x", "/nothing", "/api/stories", "/api/nothing", "/feeds/stories.atom"]) {
      const { headers } = await server.get(path, { headers: { origin: "http://evil.example" } });
      expect([path, headers.get("content-security-policy")]).toEqual([path, POLICY]);
      expect([headers.get("x-content-type-options"), headers.get("referrer-policy")]).toEqual(["nosniff", "no-referrer"]);
      expect([headers.get("cross-origin-opener-policy"), headers.get("cross-origin-resource-policy")]).toEqual([
        "same-origin",
        "same-origin",
      ]);
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("gives the page at the addresses of its views, its files for long, and says where there is none", async () => {
    const page = await (await server.get("/")).text();
    for (const path of ["/stories/s1", "/articles/r1", "/add", "/changes"])
      expect([path, (await server.get(path)).status, await (await server.get(path)).text()]).toEqual([path, 200, page]);
    expect([(await server.get("/nothing")).status, (await server.get("/assets/nothing.js")).status]).toEqual([404, 404]);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "";
    const { status, headers } = await server.get(script);
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    for (const path of ["/assets/../server-room.js", "/assets/%2e%2e/server-room.js", "/assets/..%2fserver-room.js", "/..%2fcli.js"])
      expect([path, await (await server.get(path)).text()]).toEqual([path, expect.not.stringContaining("import ")]);
  });

  it("ends at once on a signal, with a stream open", async () => {
    const other = await startServer(["--read-only"], server.data);
    await other.get("/api/events");
    expect(await other.stop()).toBe(0);
  });

  it("says what is wrong when it cannot start", async () => {
    const { port } = new URL(server.address);
    const taken = await firsthand(["serve", "--data", server.data, "--port", port]);
    expect([taken.status, taken.stderr]).toEqual([
      1,
      `firsthand: port ${port} is in use: choose another with --port, or --port 0 for any\n`,
    ]);
    const none = await firsthand(["serve", "--data", "/nowhere/at/all", "--read-only"]);
    expect([none.status, none.stderr]).toEqual([1, expect.stringContaining("[store-missing]")]);
  });
});

describe("a server with a token", () => {
  let server: Running;
  let token: string;
  beforeAll(async () => {
    server = await startServer(["--host", "0.0.0.0"]);
    token = new URL(server.address).searchParams.get("token") ?? "";
  });
  afterAll(() => server.stop());

  const status = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
    (await server.get(path, { headers, redirect: "manual" })).status;

  it("makes one up that nobody guesses, and gives nothing without it", async () => {
    expect(token.length).toBeGreaterThanOrEqual(32);
    for (const path of ["/", "/api/status", "/feeds/stories.atom", "/assets/x.js"]) expect([path, await status(path)]).toEqual([path, 401]);
    expect(await status("/api/status", { authorization: `Bearer ${token}` })).toBe(200);
    expect(await status("/api/status", { authorization: `Bearer ${token}x` })).toBe(401);
  });

  it("takes it out of the page's address into a cookie that scripts and other sites do not have", async () => {
    const entered = await server.get(`/stories/s1?sort=day&token=${token}`, { redirect: "manual" });
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/stories/s1?sort=day"]);
    const cookie = entered.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    expect(await status("/api/status", { cookie: cookie.split(";")[0] })).toBe(200);
    const { origin } = new URL(server.address);
    const elsewhere = await fetch(`${origin}//evil.example/?token=${token}`, { redirect: "manual" });
    expect(elsewhere.headers.get("location")).toBe("/evil.example/");
  });

  it("lets feed readers keep it in the address", async () => {
    const feed = await server.get(`/feeds/stories.json?token=${token}`);
    expect([feed.status, await feed.text()]).toEqual([200, expect.not.stringContaining(token)]);
    expect(await status(`/api/status?token=${token}`)).toBe(401);
  });
});
