import type { Dossier, Statement } from "../../../model/dossier.ts";
import { personsNamed } from "../../../relate/corrections/same-person.ts";
import type { CorrectedSpan, Correction } from "../../../store/parts/corrections.ts";
import type { StoryId } from "../../../store/parts/stories.ts";
import type { Store } from "../../../store/store.ts";
import { storyDossier } from "../dossier.ts";
import { KeepError } from "../error.ts";
import type { Grouping } from "../grouping.ts";
import { type Corrected, living, record } from "./place.ts";

/** What a person says about the inside of a story: it changes its dossier, not where articles stand. */
type Inside = Extract<Correction, { readonly kind: "same-person" | "not-same-claim" }>;

/**
 * Makes persons of a story one. `persons`: ids of entities of its dossier, or names; the first name is what they are called. Kept by their names, so that
 * it holds however the story grows.
 *
 * Throws `KeepError` "unknown-id", "not-a-person", "one-person", and `StoreError`.
 */
export async function samePerson(
  store: Store,
  grouping: Grouping,
  story: StoryId,
  persons: readonly string[],
  note: string | null = null,
): Promise<Corrected> {
  const dossier = await dossierOf(store, story);
  const found = persons.map((person) => {
    const own = dossier.entities.filter((e) => e.id === person);
    const named = own.length > 0 ? own : personsNamed(dossier.entities, person);
    if (named.length === 0) throw new KeepError("not-a-person", person, "nobody in the story is called so");
    return named[0];
  });
  if (new Set(found).size < 2) throw new KeepError("one-person", persons.join(" "), "they are one person already");
  return made(store, grouping, { kind: "same-person", story: dossier.story.id, names: found.map((e) => e.name) }, note);
}

/** A statement of a claim: by its article (lasting id, or its record's) and a place in it. Offsets are UTF-16 into the text. */
export interface ClaimedPlace {
  readonly claim: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes a statement out of a claim. It is kept with the words of the claim's other statements and holds wherever it would stand with any of them again.
 *
 * Throws `KeepError` "unknown-id", "not-in-claim", and `StoreError`.
 */
export async function notSameClaim(
  store: Store,
  grouping: Grouping,
  story: StoryId,
  { claim: id, article, start, end }: ClaimedPlace,
  note: string | null = null,
): Promise<Corrected> {
  const dossier = await dossierOf(store, story);
  const claim = dossier.claims.find((c) => c.id === id);
  if (claim === undefined) throw new KeepError("unknown-id", id, "no claim of the story has this id");
  const members = await store.articles.readCurrent(await store.stories.members(dossier.story.id));
  const lasting = new Map(members.map((r) => [r.record.id, r.article]));
  const isMeant = (s: Statement): boolean =>
    (s.article === article || lasting.get(s.article) === article) && s.start < end && start < s.end;
  const [statement, ...more] = claim.statements.filter(isMeant);
  if (statement === undefined || more.length > 0)
    throw new KeepError(
      "not-in-claim",
      article,
      `${statement === undefined ? "no statement" : "more than one statement"} of the claim ${id} stands there`,
    );
  const spanOf = (s: Statement): CorrectedSpan => ({
    article: lasting.get(s.article) ?? s.article,
    start: s.start,
    end: s.end,
    text: s.text,
  });
  const statements = [statement, ...claim.statements.filter((s) => s !== statement)].map(spanOf);
  return made(store, grouping, { kind: "not-same-claim", story: dossier.story.id, statements }, note);
}

async function dossierOf(store: Store, story: StoryId): Promise<Dossier> {
  const dossier = await storyDossier(store, story);
  if (dossier === null) throw new KeepError("unknown-id", story, "no story has this id");
  return dossier;
}

function made(store: Store, grouping: Grouping, correction: Inside, note: string | null): Promise<Corrected> {
  return grouping.transaction(store, async (parts) => {
    const [story] = await living(parts, [correction.story]);
    const ref = await record(parts, correction, note);
    // The story has changed for whoever follows it, and its figures are those of a dossier to be made again.
    await grouping.settle(parts, await parts.stories.members(story), correction.kind);
    return { correction: ref, stories: [story] };
  });
}
