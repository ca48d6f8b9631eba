import type { KnownId } from "../../store/parts/ids.ts";
import type { Store } from "../../store/store.ts";

/** What an id, or the beginning of one, names; else ids that are near. */
export type FoundId = KnownId | { readonly kind: "none"; readonly near: readonly KnownId[] };

/** Shorter beginnings are no ids: they name by chance. */
const LEAST_LENGTH = 4;
const MOST_NEAR = 5;

/**
 * Finds a story, article or claim by its id or by the beginning of one, as long as it begins no other. The id of an article's record, as
 * dossiers have it, names the article.
 */
export async function findId(store: Store, given: string): Promise<FoundId> {
  const id = given.trim();
  const record = await store.articles.byRecord(id);
  if (record !== null) return { kind: "article", id: record.article };
  if (id.length >= LEAST_LENGTH) {
    const begun = await store.ids.startingWith(id, MOST_NEAR);
    const found = begun.find((k) => k.id === id) ?? (begun.length === 1 ? begun[0] : undefined);
    if (found) return found;
    if (begun.length > 0) return { kind: "none", near: begun };
  }
  for (let length = id.length - 1; length >= 2; length--) {
    const near = await store.ids.startingWith(id.slice(0, length), MOST_NEAR);
    if (near.length > 0) return { kind: "none", near };
  }
  return { kind: "none", near: [] };
}
