import type { LastingId } from "../store/parts/articles.ts";
import type { StoreParts } from "../store/store.ts";

/** The lasting id of an article that is named by it or by the id of its record, as dossiers do; what names none is given back. */
export async function lastingId({ articles }: StoreParts, id: string): Promise<LastingId> {
  if ((await articles.get(id)) !== null) return id;
  return (await articles.byRecord(id))?.article ?? id;
}
