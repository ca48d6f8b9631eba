/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import { accessibilityFaults } from "../chromium.ts";

/** axe-core looks at a story of thirty articles with all its folds open for 30 s where other programs run. */
const AXE_MS = 180_000;

export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

/** The view is there once its skeleton is gone. */
export async function shown(page: Page): Promise<void> {
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector(".skeleton") === null);
}

/** Drops a text file on the page. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/plain" }));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.waitForSelector(".drop-here");
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

/** Tests of views by their paths: nothing for axe-core to find, light and dark, folds open; nothing that scrolls sideways, on a phone and a desk. */
export function everyView(
  views: Readonly<Record<string, () => Promise<string>>>,
  open: (path: string, options: BrowserContextOptions) => Promise<Page>,
): void {
  for (const [name, path] of Object.entries(views)) {
    for (const colorScheme of ["light", "dark"] as const)
      it(
        `${name}, ${colorScheme}: axe-core finds nothing`,
        async () => {
          const page = await open(await path(), { colorScheme, bypassCSP: true });
          await shown(page);
          await page.evaluate(() => {
            for (const fold of document.querySelectorAll("details")) fold.open = true;
          });
          expect(await accessibilityFaults(page)).toEqual([]);
          await page.close();
        },
        AXE_MS,
      );
    for (const width of [360, 1280])
      it(`${name}, ${width} pixels wide: nothing scrolls sideways`, async () => {
        const page = await open(await path(), { viewport: { width, height: 800 } });
        await shown(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.close();
      });
  }
}
