/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { contentId } from "../../src/model/id.ts";
import { read } from "../../src/read/read.ts";
import { renderHtml } from "../../src/render/html/page.ts";
import { briefStory } from "../../src/work/brief.ts";
import { accessibilityFaults, CHROMIUM, launchChromium } from "../chromium.ts";
import { SAMPLE } from "../render/sample-dossier.ts";

const HOSTILE = [
  '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">',
  '"><svg onload=window.hacked=1>',
  "javascript:window.hacked=1",
  "</style></script><script>window.hacked=1</script>",
  "\u202eevil\u202c \u0000\u001b[31m{{constructor}}",
  "W".repeat(4000),
];

/** Articles whose every field is an attack. */
function hostileDossier(): Dossier {
  const articles = HOSTILE.map((attack, i): Article => {
    const text = `“${attack}” said Minister ${attack} on Monday. The bridge at Orrin fell on Monday, killing ${i + 3} people, the mayor said.\n${attack}`;
    return {
      id: contentId("a", `${i}`, text),
      source: `${attack.slice(0, 60)}-${i}.txt`,
      key: String(i),
      title: attack,
      outlet: i % 2 === 0 ? attack : `http://evil.example/${attack}`,
      byline: attack,
      language: 'en" onload="window.hacked=1',
      url: attack,
      text,
      removed: [],
      stated: { value: "2024-05-07", basis: "metadata", span: null },
    };
  });
  const problems = [{ source: HOSTILE[0], code: "empty", reason: HOSTILE[1], hint: HOSTILE[3] }];
  return briefStory(articles, { problems });
}

describe.skipIf(CHROMIUM === undefined)("the dossier as a page", () => {
  const dir = mkdtempSync(join(tmpdir(), "firsthand-page-"));
  let browser: Browser;
  const pages: Record<string, string> = {};
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    const { articles } = await read([resolve(import.meta.dirname, "../../examples/ferry")]);
    const dossiers = { example: briefStory(articles), sample: SAMPLE, hostile: hostileDossier() };
    for (const [name, dossier] of Object.entries(dossiers)) {
      const file = join(dir, `${name}.html`);
      writeFileSync(file, renderHtml(dossier));
      pages[name] = pathToFileURL(file).href;
    }
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function open(name: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on("request", (r) => {
      if (!r.url().startsWith("file:")) requests.push(r.url());
    });
    await page.goto(pages[name]);
    return page;
  }

  for (const name of ["example", "sample", "hostile"])
    for (const colorScheme of ["light", "dark"] as const)
      it(`${name}, ${colorScheme}: axe-core finds nothing`, async () => {
        const page = await open(name, { colorScheme, bypassCSP: true });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        expect(await accessibilityFaults(page)).toEqual([]);
        await page.close();
      });

  it("runs nothing that stands in an article, and asks nothing of the network", async () => {
    const page = await open("hostile");
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (globalThis as { hacked?: unknown }).hacked)).toBeUndefined();
    const links = await page.evaluate(() =>
      [...document.querySelectorAll("a[href], img, iframe, object, embed")].map((a) => a.getAttribute("href") ?? a.tagName),
    );
    expect(links.filter((l) => !l.startsWith("#") && !l.startsWith("http://") && !l.startsWith("https://"))).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll("script").length)).toBe(1);
    await page.close();
    expect(requests).toEqual([]);
  });

  for (const name of ["example", "sample", "hostile"])
    for (const width of [360, 768, 1280])
      it(`${name}, ${width} pixels wide: nothing scrolls sideways`, async () => {
        const page = await open(name, { viewport: { width, height: 800 } });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.close();
      });

  it("is read without script", async () => {
    const page = await open("example", { javaScriptEnabled: false });
    const text = await page.textContent("main");
    for (const heading of ["What they say", "Where they differ", "Who said what", "When", "Who had it from whom"])
      expect(text).toContain(heading);
    await page.close();
  });

  it("opens its folds on paper", async () => {
    const page = await open("example");
    await page.emulateMedia({ media: "print" });
    const hidden = await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      return [...document.querySelectorAll("details blockquote")].filter((b) => (b as HTMLElement).offsetHeight === 0).length;
    });
    expect(hidden).toBe(0);
    await page.close();
  });

  it("leads from a sentence to its place in the article by keyboard, and back", async () => {
    const page = await open("example");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip");
    const link = page.locator(".opening a[href^='#']").first();
    await link.focus();
    const target = await link.getAttribute("href");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.evaluate((id) => document.getElementById(id) !== null, (target ?? "#").slice(1))).toBe(true);
    await page.goBack();
    expect(new URL(page.url()).hash).toBe("");
    await page.close();
  });

  it("every link within the page has its target", async () => {
    const page = await open("example");
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>("a[href^='#']")]
        .map((a) => (a.getAttribute("href") ?? "").slice(1))
        .filter((id) => document.getElementById(decodeURIComponent(id)) === null),
    );
    expect(dead).toEqual([]);
    await page.close();
  });
});
