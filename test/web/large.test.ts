/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticlePage, StoryList, StoryPage, StorySummary } from "../../src/server/api/records.ts";
import { CHROMIUM, launchChromium } from "../chromium.ts";
import { madeArticles } from "./made-articles.ts";
import { drop, everyView, openPage, shown } from "./pages.ts";
import { type Served, servedCopy, servedStore } from "./serving.ts";

/*
 * The page over a store of 8,318 articles, as many as a newsroom keeps of some months: what is quick and plain with seven articles need not be so
 * with thousands. The articles are invented ones, so that the store is a large one wherever the tests run, and filled in less than a minute.
 * FIRSTHAND_DATA names the folder of a store with as many real ones (`firsthand add --data FOLDER ARTICLES`, some minutes), of which a copy is used
 * instead: their texts may not be part of the project. Nothing here hangs on what they tell.
 */
const ARTICLES = 8_318;
const REAL = process.env.FIRSTHAND_DATA;
if (REAL === undefined)
  console.log(`the page is tested over ${ARTICLES} invented articles; over real ones it is where FIRSTHAND_DATA names a store of them`);

const FILLING_MS = 400_000;
/** Stories of a page of the list. */
const PAGE = 50;

/** A file of the articles. */
function invented(): string {
  const file = join(mkdtempSync(join(tmpdir(), "firsthand-large-")), "made.jsonl");
  writeFileSync(file, [...madeArticles(ARTICLES)].map((a) => JSON.stringify(a)).join("\n"));
  return file;
}

describe.skipIf(CHROMIUM === undefined)("the web page over 8,318 articles", () => {
  let browser: Browser;
  let served: Served;
  /** The story with most articles. */
  let largest: StorySummary;
  let story: StoryPage;
  /** Its headline, to be searched as it stands. */
  let headline: string;
  /** A word of it. */
  let word: string;

  beforeAll(async () => {
    served = REAL === undefined ? await servedStore([invented()]) : await servedCopy(REAL);
    const { stories } = await json<StoryList>("/api/stories?minArticles=20&limit=200");
    [largest] = [...stories].sort((a, b) => b.articles - a.articles);
    story = await json<StoryPage>(`/api/stories/${largest.id}`);
    headline = `"${largest.title.replaceAll('"', " ")}"`;
    [word] = [...largest.title.toLowerCase().matchAll(/[a-z]{6,}/g)].map(([w]) => w).sort((a, b) => b.length - a.length);
    browser = await launchChromium();
  }, FILLING_MS);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const json = async <T>(path: string): Promise<T> => (await (await fetch(served.at + path)).json()) as T;
  const open = (path: string, options: BrowserContextOptions = {}): Promise<Page> => openPage(browser, served.at + path, options);
  const listed = (page: Page): Promise<string[]> => page.$$eval(".stories h2 a", (links) => links.map((a) => a.getAttribute("href") ?? ""));
  const hasListed = (page: Page, count: number): Promise<unknown> =>
    page.waitForFunction((count) => document.querySelectorAll(".stories h2 a").length === count, count);
  it("holds them all", async () => {
    expect((await json<{ articles: number }>("/api/status")).articles).toBe(ARTICLES);
    expect(largest.articles).toBeGreaterThan(10);
  });

  it("lists a page of stories and then more, and comes back to the list as it was", async () => {
    const page = await open("/");
    await shown(page);
    await hasListed(page, PAGE);
    await page.click(".more button");
    await hasListed(page, 2 * PAGE);
    const all = await listed(page);
    expect(new Set(all).size).toBe(2 * PAGE);
    const link = page.locator(".stories h2 a").nth(80);
    await link.scrollIntoViewIfNeeded();
    const stood = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForSelector(".figures");
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.waitForFunction((y) => scrollY === y, stood);
    expect(await listed(page)).toEqual(all);
    await page.goForward();
    await page.waitForSelector(".figures");
    await page.goBack();
    await page.reload();
    await hasListed(page, PAGE);
    await page.close();
  });

  it("narrows the stories down; the address holds it, the back button takes it back", async () => {
    const page = await open("/");
    await shown(page);
    const answered = (change: Promise<unknown>): Promise<unknown> =>
      Promise.all([page.waitForResponse((r) => new URL(r.url()).pathname === "/api/stories"), change]);
    await answered(page.getByLabel("Articles").selectOption("5"));
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".line-figures")].every((line) => Number.parseInt(line.textContent ?? "", 10) >= 5),
    );
    const many = await listed(page);
    const outlet = largest.outlets[0].name;
    await answered(page.locator("label", { hasText: "Outlet" }).locator("select").selectOption(outlet));
    const [from] = (largest.when ?? "").split("/");
    for (const bound of ["Since", "Until"]) await answered(page.getByLabel(bound).fill(from));
    await page.waitForSelector(`.stories a[href="/stories/${largest.id}"]`);
    const asked = Object.fromEntries(new URL(page.url()).searchParams);
    expect(asked).toEqual({ minArticles: "5", outlet, since: from, until: from });
    const found = await listed(page);
    await page.reload();
    await hasListed(page, found.length);
    expect(await listed(page)).toEqual(found);
    for (let steps = 3; steps > 0; steps--) await page.goBack();
    await hasListed(page, many.length);
    expect(await listed(page)).toEqual(many);
    await page.locator(".filters button", { hasText: "Clear" }).click();
    await page.waitForFunction(() => location.search === "");
    await page.close();
  });

  it("searches stories and passages, and leads into the article and back", async () => {
    const page = await open("/");
    await shown(page);
    await page.fill("input[type=search]", headline);
    await page.waitForSelector(`.stories a[href="/stories/${largest.id}"]`);
    await page.fill("input[type=search]", word);
    await page.waitForFunction((word) => new URLSearchParams(location.search).get("query") === word, word);
    await page.click('.kinds a:text("Passages")');
    await page.waitForSelector(".hits");
    const passages = await page.$$eval(".hits li", (hits) => hits.map((hit) => hit.textContent?.toLowerCase() ?? ""));
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage).toContain(word);
    await page.click(".hits h2 a");
    await page.waitForSelector(".layered");
    await page.goBack();
    await page.waitForSelector(".hits");
    expect(await page.inputValue("input[type=search]")).toBe(word);
    await page.fill("input[type=search]", "word-that-nobody-wrote");
    await page.waitForSelector(".empty");
    await page.close();
  });

  it("shows the largest story: a mark leads to its sentence, back closes it", async () => {
    const page = await open(`/stories/${largest.id}`);
    await shown(page);
    expect(await page.textContent(".figures")).toContain(`${largest.articles} articles`);
    expect(await page.locator(".reports li").count()).toBe(largest.articles);
    expect(await page.locator("table.claims th.col").count()).toBe(largest.articles);
    await page.locator("table.claims a.sign").first().click();
    await page.waitForSelector(".evidence .lit");
    await page.goBack();
    await page.waitForSelector(".evidence", { state: "detached" });
    await page.close();
  });

  it("takes a dropped article to its dossier, and what is corrected by hand is taken back", async () => {
    const page = await open("/");
    await shown(page);
    const { text } = await json<ArticlePage>(`/api/articles/${story.dossier.articles[0].id}`);
    await drop(page, "dropped.txt", `${largest.title}\n\n${text}\n\nNothing more was known on the day.`);
    await page.waitForURL(/\/stories\/s/);
    await shown(page);
    const before = await page.locator(".reports li").count();
    await page.locator("details.tools > summary", { hasText: "Correct by hand" }).click();
    if (before > 1) {
      await page.locator("fieldset", { hasText: "do not belong" }).locator("input").first().check();
      await page.click("text=Make them a story of their own");
    } else {
      await page.fill("form input[type=search]", word);
      await page.keyboard.press("Enter");
      await page.locator("button", { hasText: "Merge" }).first().click();
    }
    await page.waitForFunction((n) => document.querySelectorAll(".reports li").length !== n, before);
    await page.goto(`${served.at}/changes`);
    await page.locator(".corrections button").first().click();
    await page.waitForSelector(".corrections .undone");
    await page.close();
  });

  it("is worked by keyboard alone, from the search to the sentence and back", async () => {
    const page = await open("/");
    await shown(page);
    await page.keyboard.press("/");
    await page.keyboard.type(headline);
    await page.waitForFunction((words) => new URLSearchParams(location.search).get("query") === words, headline);
    await page.waitForSelector(`.stories a[href="/stories/${largest.id}"]`);
    const at = (await listed(page)).indexOf(`/stories/${largest.id}`);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (let i = 0; i <= at; i++) await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForSelector("table.claims");
    const onSign = (): Promise<boolean> => page.evaluate(() => document.activeElement?.matches("table.claims a.sign") ?? false);
    for (let i = 0; i < 400 && !(await onSign()); i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".evidence .lit");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".evidence", { state: "detached" });
    expect(await onSign()).toBe(true);
    await page.close();
  });

  describe("every view", () => {
    everyView(
      {
        stories: async () => "/",
        "stories narrowed down": async () => `/?query=${word}&minArticles=2&sort=changed`,
        passages: async () => `/?query=${word}&in=article`,
        claims: async () => `/?query=${word}&in=claim`,
        quotes: async () => `/?query=${word}&in=quote`,
        "the largest story": async () => `/stories/${largest.id}`,
        "its evidence": async () => `/stories/${largest.id}#article-2`,
        "an article": async () => `/articles/${story.dossier.articles[0].id}`,
        add: async () => "/add",
        changes: async () => "/changes",
      },
      open,
    );
  });
});
