import { onTestFinished } from "vitest";
import { type Article, plainArticle } from "../../src/model/article.ts";
import { contentId } from "../../src/model/id.ts";
import { openStore, type StoreOptions } from "../../src/store/open.ts";
import type { Added } from "../../src/store/parts/articles.ts";
import type { Store, StoreParts } from "../../src/store/store.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export { temporaryFolder };

/** A store that is closed after the test. */
export async function temporaryStore(options: StoreOptions = {}): Promise<Store> {
  const store = await openStore(temporaryFolder(), options);
  onTestFinished(() => store.close());
  return store;
}

/** Adds a plain article as it would come from a page: its bytes, then what was read from them. */
export async function addText(parts: StoreParts, address: string, text: string, fields: Partial<Article> = {}): Promise<Added> {
  const received = await parts.received.add({
    source: address,
    via: "page",
    from: null,
    body: Buffer.from(`${fields.title ?? ""}\n${text}`),
    mediaType: "text/plain",
    headers: {},
    outcome: "stored",
  });
  const record = plainArticle(text, { id: contentId("a", address, text), source: address, ...fields });
  return parts.articles.add({ address, record, received });
}
