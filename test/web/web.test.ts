/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityFaults, CHROMIUM, launchChromium } from "../chromium.ts";
import { firsthand } from "../cli/run.ts";
import { drop, everyView, openPage, shown } from "./pages.ts";
import { type Served, servedStore } from "./serving.ts";

const FERRY = resolve(import.meta.dirname, "../../examples/ferry");
const BRIDGE = `Old bridge at Orrin closed after cracks are found

The old road bridge at Orrin was closed on Monday after engineers found cracks in two of its piers, the town council said.

"Nobody will cross it before we know how deep they are," said Mayor Lena Aster. Repairs may cost four million crowns, she added.`;

const HOSTILE = [
  '<script>window.hacked=1</script><img src=x onerror="window.hacked=1"> at the Orrin bridge',
  `"The bridge ${"W".repeat(3000)} is closed," said Minister <svg onload=window.hacked=1> on Monday. \u202eThe Orrin bridge is shut\u202c, the council said.`,
  "javascript:window.hacked=1",
].join("\n\n");

describe.skipIf(CHROMIUM === undefined)("the web page", () => {
  let browser: Browser;
  let served: Served;
  let story = "";

  beforeAll(async () => {
    browser = await launchChromium();
    served = await servedStore([FERRY]);
    const { stories } = (await (await fetch(`${served.at}/api/stories?query=aground`)).json()) as { stories: { id: string }[] };
    story = stories[0].id;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> => openPage(browser, served.at + path, options);
  const articleOf = async (words: string): Promise<string> => {
    const { dossier } = (await (await fetch(`${served.at}/api/stories/${story}`)).json()) as {
      dossier: { articles: { id: string; text: string }[] };
    };
    return dossier.articles.find((a) => a.text.includes(words))?.id ?? "";
  };

  it("lists the stories, and goes to one and back", async () => {
    const page = await open("/");
    await shown(page);
    await page.click(`.stories a[href="/stories/${story}"]`);
    await page.waitForSelector(".figures");
    expect(page.url()).toBe(`${served.at}/stories/${story}`);
    expect(await page.textContent(".figures")).toMatch(/\d articles · \d independent origins · \d conflicts/);
    expect(await page.title()).toContain("Ferry");
    await page.goBack();
    await page.waitForSelector(".stories");
    await page.goForward();
    await page.waitForSelector(".figures");
    await page.reload();
    await page.waitForSelector(".figures");
    await page.close();
  });

  it("searches while it is typed; the address holds the search", async () => {
    const page = await open("/");
    await shown(page);
    await page.fill("input[type=search]", "volcano");
    await page.waitForSelector(".empty");
    expect(new URL(page.url()).searchParams.get("query")).toBe("volcano");
    await page.fill("input[type=search]", "sandbank");
    await page.waitForSelector(".stories");
    await page.reload();
    await shown(page);
    expect(await page.inputValue("input[type=search]")).toBe("sandbank");
    await page.close();
  });

  it("finds passages, claims and quotes, and leads to them", async () => {
    // Claims and quotes are found once the dossier is made.
    await fetch(`${served.at}/api/stories/${story}`);
    const page = await open("/?query=sandbank");
    await shown(page);
    for (const [kind, words] of [
      ["article", "Passages"],
      ["claim", "Claims"],
      ["quote", "Quotes"],
    ]) {
      await page.click(`.kinds a:text("${words}")`);
      await page.waitForFunction((kind) => new URLSearchParams(location.search).get("in") === kind, kind);
      await page.waitForSelector(".hits mark");
      expect(await page.textContent(".hits mark")).toMatch(/sandbank/i);
      await page.click(".hits h2 a");
      await page.waitForSelector(kind === "article" ? ".layered" : `.lines #${kind}s`);
      if (kind !== "article") await page.waitForFunction((kind) => location.hash.startsWith(`#${kind}-`), kind);
      await page.goBack();
      await page.waitForSelector(".hits mark");
    }
    await page.close();
  });

  it("comes back to the list where it was left, as long as it was", async () => {
    const page = await open("/", { viewport: { width: 360, height: 200 } });
    await shown(page);
    const link = page.locator(".stories h2 a").last();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    await link.click();
    await page.waitForSelector(".figures");
    await page.goBack();
    await page.waitForSelector(".stories");
    await page.waitForFunction((y) => scrollY === y, before);
    await page.close();
  });

  it("shows the sentence behind a mark beside the table; the back button closes it", async () => {
    const page = await open(`/stories/${story}`);
    await shown(page);
    const mark = page.locator("table.claims a.sign").first();
    await mark.click();
    const lit = await page.waitForSelector(".evidence .lit");
    expect((await lit.textContent())?.length).toBeGreaterThan(5);
    const address = page.url();
    expect(address).toMatch(/#a\d+-\d+-\d+$/);
    await page.goBack();
    await page.waitForSelector(".evidence", { state: "detached" });
    await page.goto(address);
    await page.waitForSelector(".evidence .lit");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".evidence", { state: "detached" });
    await page.close();
  });

  it("orders the claims, and opens one at a time to its sentences", async () => {
    const page = await open(`/stories/${story}`);
    await shown(page);
    await page.selectOption(".sort select", "articles");
    expect(new URL(page.url()).searchParams.get("sort")).toBe("articles");
    const counts = await page.$$eval("tr.claim", (rows) => rows.map((row) => row.querySelectorAll("td.cell:not(.silent)").length));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.locator("tr.more summary").first().click();
    await page.waitForSelector("tr.more .said");
    await page.close();
  });

  it("marks in an article what others say, its quotes, dates and names", async () => {
    const page = await open(`/articles/${await articleOf("passenger ferry carrying")}`);
    await shown(page);
    for (const layer of ["echo", "quote", "date", "name"])
      expect(await page.locator(`.layered .on-${layer}`).count(), layer).toBeGreaterThan(0);
    await page.uncheck("input[value=name]");
    expect(await page.locator(".layered .on-name").count()).toBe(0);
    await page.locator(".layered a.on-echo").first().click();
    await page.waitForSelector(".evidence .said");
    await page.close();
  });

  it("takes dropped files to their dossier", async () => {
    const page = await open("/");
    await shown(page);
    await drop(page, "orrin-bridge.txt", BRIDGE);
    await page.waitForURL(/\/stories\/s/);
    await shown(page);
    expect(await page.textContent("main")).toContain("Orrin");
    await page.close();
  });

  it("takes pasted text, and says what is wrong with what cannot be read", async () => {
    const page = await open("/add");
    await page.fill("textarea", BRIDGE.replaceAll("Orrin", "Sellow"));
    await page.locator("form:has(textarea) button").click();
    await page.waitForURL(/\/stories\/s/);
    await page.goto(`${served.at}/add`);
    await page.setInputFiles("input[type=file]", { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") });
    await page.waitForSelector(".problems li");
    expect(await page.textContent(".problems")).toContain("empty");
    await page.close();
  });

  it("shows what a source changed, in the story and sentence by sentence in the article", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "firsthand-revised-")), "mill.txt");
    for (const [injured, cause] of [
      ["Four", "Nobody knows the cause."],
      ["Three", "A spark from a saw was the cause."],
    ]) {
      const text = `The old mill at Tessen burned down on Monday night. ${injured} people were hurt in the mill. ${cause}`;
      writeFileSync(file, `Old mill at Tessen burns down\n\n${text}\n`);
      await firsthand(["add", "--data", served.data, file]);
    }
    const { stories } = (await (await fetch(`${served.at}/api/stories?query=tessen`)).json()) as { stories: { id: string }[] };
    const page = await open(`/stories/${stories[0].id}`, { bypassCSP: true });
    await shown(page);
    const changed = page.locator(".corrected li").first();
    expect([await changed.locator("del").textContent(), await changed.locator("ins").textContent()]).toEqual(["Four", "Three"]);
    await changed.locator("a").first().click();
    await page.waitForSelector(".revision");
    const lines = async (): Promise<string[]> => (await page.locator(".revision p").allTextContents()).map((line) => line.trim());
    expect(await lines()).toEqual([
      "Four Three people were hurt in the mill.",
      "Nobody knows the cause.",
      "A spark from a saw was the cause.",
    ]);
    expect(await page.locator(".revision del").allTextContents()).toEqual(["Four", "Nobody knows the cause."]);
    expect(await page.locator(".revision ins").allTextContents()).toEqual(["Three", "A spark from a saw was the cause."]);
    await page.check(".legend input");
    expect((await lines()).join(" ")).toContain("burned down on Monday night");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it("merges, moves and splits by hand, and takes it back", async () => {
    const page = await open(`/stories/${story}`);
    await shown(page);
    const before = await page.locator(".reports li").count();
    await page.locator("details.tools > summary", { hasText: "Correct by hand" }).click();
    await page.locator("fieldset", { hasText: "do not belong" }).locator("input").first().check();
    await page.click("text=Make them a story of their own");
    await page.waitForFunction((n) => document.querySelectorAll(".reports li").length !== n, before);
    await page.goto(`${served.at}/changes`);
    await page.waitForSelector(".corrections li");
    await page.locator(".corrections button").first().click();
    await page.waitForSelector(".corrections .undone");
    await page.goto(`${served.at}/stories/${story}`);
    await shown(page);
    expect(await page.locator(".reports li").count()).toBe(before);
    await page.close();
  });

  it("takes a sentence out of a claim, makes two names one person, and takes both back", async () => {
    const page = await open(`/stories/${story}#claim-1`);
    await shown(page);
    const sentences = page.locator("tr.more .said");
    await sentences.first().waitFor();
    const before = await sentences.count();
    await page.locator("tr.more summary", { hasText: "does not belong" }).click();
    await page.locator("tr.more .tools button").last().click();
    await page.waitForSelector(".corrections li");
    await page.waitForFunction((n) => document.querySelectorAll("tr.more .said").length !== n, before);
    await page.locator("details.tools > summary", { hasText: "Correct by hand" }).click();
    const persons = page.locator("fieldset", { hasText: "Names of one person" });
    for (const at of [0, 1]) await persons.locator("input").nth(at).check();
    await persons.locator("button").click();
    await page.waitForFunction(() => document.querySelectorAll(".corrections li").length === 2);
    for (let left = 2; left > 0; left--) {
      await page.locator(".corrections button").first().click();
      await page.waitForFunction((n) => document.querySelectorAll(".corrections li button").length < n, left);
    }
    await page.close();
  });

  it("says that there is news when another process adds, and waits to be asked", async () => {
    const page = await open("/");
    await shown(page);
    const text =
      "Tarn paper works burns for a second night\n\nFirefighters from four towns were still at the Tarn paper works on Sunday, the fire service said. Nobody was hurt.";
    await firsthand(["add", "-", "--data", served.data], { input: text });
    await page.waitForSelector(".news button");
    const before = await page.locator(".stories li").count();
    await page.click(".news button");
    await page.waitForFunction((n) => document.querySelectorAll(".stories li").length > n, before);
    await page.close();
  });

  it("is worked by keyboard alone", async () => {
    const page = await open("/");
    await shown(page);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".figures");
    const reached = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement?.closest("[class]")?.className ?? ""));
    }
    expect([...reached].some((c) => c.includes("sections"))).toBe(true);
    await page.close();
  });

  it("runs nothing that stands in an article, and asks nobody else", async () => {
    await firsthand(["add", "-", "--data", served.data], { input: HOSTILE });
    const { stories } = (await (await fetch(`${served.at}/api/stories?query=hacked`)).json()) as { stories: { id: string }[] };
    expect(stories.length).toBe(1);
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    const foreign: string[] = [];
    page.on("request", (r) => {
      if (!r.url().startsWith(served.at)) foreign.push(r.url());
    });
    for (const path of ["/", `/stories/${stories[0].id}`]) {
      await page.goto(served.at + path);
      await shown(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    expect(foreign).toEqual([]);
    await page.close();
  });

  describe("every view", () => {
    everyView(
      {
        stories: async () => "/",
        story: async () => `/stories/${story}`,
        evidence: async () => `/stories/${story}#article-2`,
        article: async () => `/articles/${await articleOf("passenger ferry carrying")}`,
        add: async () => "/add",
        changes: async () => "/changes",
        "no view": async () => "/nothing/here",
        "no story": async () => "/stories/s000000000000",
      },
      open,
    );
  });

  it("has fewer than 250 KB of script, packed", async () => {
    const html = readFileSync(resolve(import.meta.dirname, "../../dist/web/index.html"), "utf8");
    const scripts = [...html.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map((m) =>
      readFileSync(resolve(import.meta.dirname, `../../dist/web${m[1]}`)),
    );
    const { gzipSync } = await import("node:zlib");
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, s) => sum + gzipSync(s).length, 0)).toBeLessThan(250_000);
  });
});
