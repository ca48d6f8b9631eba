import { compose } from "../../compose/compose.ts";
import type { Conflict, Dossier } from "../../model/dossier.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import { relate } from "../../relate/relate.ts";
import type { StoredArticle } from "../../store/parts/articles.ts";
import type { StoredCorrection } from "../../store/parts/corrections.ts";
import type { NewLogEntry } from "../../store/parts/log.ts";
import type { StoryFilter, StoryId } from "../../store/parts/stories.ts";
import type { Store, StoreParts } from "../../store/store.ts";
import { annotatedRevisions } from "./annotated.ts";
import { correctionsInside, storyCorrections } from "./corrections/holding.ts";
import { foundLogged } from "./log.ts";
import { passagesOf } from "./passages.ts";
import { dossierFigures, figuresOf } from "./stories/figures.ts";
import { DOSSIER_VERSION } from "./versions.ts";

/**
 * The dossier of a story, from the revisions that stand at their addresses today. Made when it is asked for, and kept with what it was made
 * from: as long as articles, corrections and program are the same, it is the same. Null where there is no such story; `id` may be one that was
 * merged.
 *
 * Throws `StoreError`.
 */
export async function storyDossier(store: Store, id: StoryId): Promise<Dossier | null> {
  const story = await store.stories.get(id);
  if (story === null) return null;
  const members = await store.articles.many(await store.stories.members(story.id));
  const corrections = await correctionsInside(store, story.id, members);
  const madeFrom = whatMakes(members, corrections);
  const kept = await store.dossiers.get(story.id);
  if (kept?.madeFrom === madeFrom) {
    const dossier = JSON.parse(kept.json) as Dossier;
    // Whoever puts the story together anew counts its articles, and does not know what the dossier tells.
    const lacks = story.figures === null || story.figures.origins === null;
    if (lacks && !store.readOnly) await store.stories.setFigures(story.id, { ...figuresOf(members), ...dossierFigures(dossier) });
    return dossier;
  }
  const revisions = await store.articles.read(members.map((a) => a.current));
  const { annotated, problems } = await annotatedRevisions(store, revisions);
  const records = new Map(revisions.map((r) => [r.article, r.record.id]));
  const group = { id: story.id, articles: [...records.values()] };
  const dossier = compose(relate(group, annotated, { corrections: storyCorrections(corrections, records) }), problems);
  if (!store.readOnly) await keep(store, story.id, madeFrom, dossier);
  return dossier;
}

/** The dossier of a story as it is kept, its JSON as it was written; null where none is kept of what stands there today. */
export async function keptDossier(parts: StoreParts, id: StoryId): Promise<string | null> {
  const story = await parts.stories.get(id);
  const kept = story && (await parts.dossiers.get(story.id));
  if (!kept) return null;
  const members = await parts.articles.many(await parts.stories.members(story.id));
  return kept.madeFrom === whatMakes(members, await correctionsInside(parts, story.id, members)) ? kept.json : null;
}

/** What a dossier is made from, as one text: another means that it must be made again. */
function whatMakes(members: readonly StoredArticle[], corrections: readonly StoredCorrection[]): string {
  const said = corrections.map((c) => `correction ${c.ref}`);
  return contentId("", DOSSIER_VERSION, ...said, ...members.map((a) => `${a.current}`).sort(byCodeUnit));
}

function keep(store: Store, story: StoryId, madeFrom: string, dossier: Dossier): Promise<void> {
  return store.transaction(async (parts) => {
    const members = await parts.articles.many(await parts.stories.members(story));
    // While the dossier was made, another process may have changed the story: then it is made again the next time.
    if (members.length !== dossier.articles.length) return;
    const before = await parts.dossiers.get(story);
    for (const entry of foundIn(dossier, before && (JSON.parse(before.json) as Dossier))) await parts.log.add(entry);
    const { claims } = dossier;
    await parts.dossiers.put(story, {
      madeFrom,
      json: JSON.stringify(dossier),
      claims: claims.map((c) => c.id),
      passages: passagesOf(dossier),
    });
    await parts.stories.setFigures(story, { ...figuresOf(members), ...dossierFigures(dossier) });
  });
}

/**
 * Makes the dossiers of the stories that a filter lets through and that have none as they stand: what only dossiers tell (origins, conflicts) can be
 * asked for then. `onDossier` is called after each.
 */
export async function makeDossiers(store: Store, filter: StoryFilter, onDossier?: (done: number) => void): Promise<void> {
  const { minOrigins: _, disputed: __, ...wide } = filter;
  let done = 0;
  for (let after: string | null = null; ; ) {
    const { items, next } = await store.stories.list(wide, { limit: 200, after });
    for (const { id, figures } of items) {
      if (figures === null || figures.origins === null) await storyDossier(store, id);
      onDossier?.(++done);
    }
    if (next === null) return;
    after = next;
  }
}

/** What the dossier shows that the one before did not: conflicts, and origins where there was one before. */
function foundIn(dossier: Dossier, before: Dossier | null): readonly NewLogEntry[] {
  const { id, title } = dossier.story;
  const known = new Set([...(before?.conflicts ?? []).map(conflictKey), ...(before?.lineage.origins ?? []).map((o) => o.label)]);
  const origins = before === null ? [] : dossier.lineage.origins.filter((o) => !known.has(o.label));
  return [
    ...dossier.conflicts.filter((c) => !known.has(conflictKey(c))).map((c) => foundLogged("conflict-found", id, title, c.summary)),
    ...origins.map((o) => foundLogged("origin-added", id, title, `${o.label}: another origin of “${title}”`)),
  ];
}

/** The same for a conflict whose sentences grew in number. */
function conflictKey({ kind, sides }: Conflict): string {
  return JSON.stringify([kind, ...sides.map((s) => s.value).sort(byCodeUnit)]);
}
