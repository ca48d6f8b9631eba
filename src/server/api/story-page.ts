import type { Dossier } from "../../model/dossier.ts";
import type { StoredArticle } from "../../store/parts/articles.ts";
import { keptDossier } from "../../work/keep/dossier.ts";
import { sourceChanges } from "../../work/keep/source-changes.ts";
import { storySummary } from "../../work/keep/stories/list.ts";
import type { Desk } from "../desk.ts";
import { ApiFault } from "../errors.ts";
import { correctionOf } from "../rooms/corrections.ts";
import type { StoryPage } from "./records.ts";

/** The dossier of a story in JSON: as it is kept, or else made in the reading room. Throws `ApiFault` "unknown-id". */
export async function dossierText({ store, readingRoom }: Desk, story: string): Promise<string> {
  const json = (await keptDossier(store, story)) ?? (await readingRoom.ask("dossier", story));
  if (json === null) throw new ApiFault("unknown-id", `No story has the id ${story}.`, "id");
  return json;
}

/** The page of a story in JSON. Throws `ApiFault` "unknown-id". */
export async function storyPageText(desk: Desk, given: string): Promise<string> {
  const { store } = desk;
  // First the dossier: the summary tells what it found.
  const dossier = await dossierText(desk, given);
  const summary = await storySummary(store, given);
  if (summary === null) throw new ApiFault("unknown-id", `No story has the id ${given}.`, "id");
  const members = await store.stories.members(summary.id);
  const articles = await store.articles.many(members);
  const revised = articles.some((a) => a.revisions > 1);
  const rest: Omit<StoryPage, "dossier"> = {
    summary: { ...summary, outlets: [...summary.outlets], languages: [...summary.languages] },
    firstSeen: await firstSeen(desk, articles),
    sourceChanges: revised
      ? (await sourceChanges(store, JSON.parse(dossier) as Dossier, members)).map((c) => ({
          ...c,
          claims: [...c.claims],
          stillSaidBy: [...c.stillSaidBy],
        }))
      : [],
    corrections: (await store.corrections.about([summary.id, ...members])).map(correctionOf),
  };
  return `{"dossier":${dossier},${JSON.stringify(rest).slice(1)}`;
}

/** By the ids that dossiers have. */
async function firstSeen({ store }: Desk, articles: readonly StoredArticle[]): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const { id, firstSeenAt } of articles) {
    const head = (await store.articles.revisions(id)).at(-1);
    if (head !== undefined) out[head.record] = firstSeenAt;
  }
  return out;
}
