import { afterEach, beforeEach, expect, it } from "vitest";
import { articlePage } from "../../src/work/keep/article-page.ts";
import { storyDossier } from "../../src/work/keep/dossier.ts";
import { comparedRevisions } from "../../src/work/keep/revisions.ts";
import { sourceChanges } from "../../src/work/keep/source-changes.ts";
import { openShelf, type Shelf } from "./shelf.ts";

const SOURCE = "https://wire.example/a";
const COPY = "https://copy.example/a";
const OTHER = "https://post.example/a";
const LEAD = "Twelve people died when the ferry Aurelia sank off Port Sarne on Monday, the coast guard said.";
const REST = "Divers searched the Gannet Bank until dark, harbour master Olin Varga said. The Aurelia belongs to Lindqvist Line.";
const text = (lead: string): string => `Ferry Aurelia sinks\n\nMarch 5, 2024\n\n${lead} ${REST}`;

let shelf: Shelf;
beforeEach(async () => {
  shelf = await openShelf();
  await shelf.add([SOURCE, text(LEAD)], [COPY, `Aurelia sinks, wire says\n\nMarch 5, 2024\n\n${LEAD} ${REST}`]);
});
afterEach(() => shelf.close());

it("a page that changed is a new revision of the same article, in the same story", async () => {
  const [id, story] = [await shelf.article(SOURCE), await shelf.storyOf(SOURCE)];
  const taken = await shelf.add([SOURCE, text(LEAD.replace("Twelve", "Fourteen"))]);
  expect(taken).toMatchObject({ added: [], revised: [id] });
  expect(await shelf.storyOf(SOURCE)).toBe(story);
  const revisions = await comparedRevisions(shelf.store, id);
  expect(revisions.map((r) => [r.number, r.changes.filter((c) => c.kind !== "kept")])).toEqual([
    [1, []],
    [2, [{ kind: "changed", before: LEAD, after: LEAD.replace("Twelve", "Fourteen") }]],
  ]);
});

it("claims whose evidence was corrected at the source say so, with who still says it", async () => {
  await shelf.add([SOURCE, text(LEAD.replace("Twelve", "Fourteen"))]);
  const story = (await shelf.storyOf(SOURCE)) ?? "";
  const dossier = await storyDossier(shelf.store, story);
  if (dossier === null) throw new Error("no dossier");
  const [change, ...more] = await sourceChanges(shelf.store, dossier, await shelf.store.stories.members(story));
  expect(more).toEqual([]);
  expect(change).toMatchObject({ before: LEAD, after: LEAD.replace("Twelve", "Fourteen") });
  expect(change.stillSaidBy).toHaveLength(1);
  expect(change.claims.length).toBeGreaterThan(0);
  const told = dossier.claims.filter((c) => change.claims.includes(c.id)).flatMap((c) => c.statements.map((s) => s.text));
  expect(told.join(" ")).toContain("Twelve people died");
});

it("a sentence that is gone, and what nobody else said, have nobody who still says it", async () => {
  await shelf.add([
    OTHER,
    `Aurelia sinks off Port Sarne\n\nMarch 5, 2024\n\nThe ferry Aurelia sank off Port Sarne on Monday. Olin Varga saw it from the Gannet Bank. The captain was asleep.`,
  ]);
  await shelf.add([
    OTHER,
    `Aurelia sinks off Port Sarne\n\nMarch 5, 2024\n\nThe ferry Aurelia sank off Port Sarne on Monday. Olin Varga saw it from the Gannet Bank.`,
  ]);
  const story = (await shelf.storyOf(OTHER)) ?? "";
  const dossier = await storyDossier(shelf.store, story);
  if (dossier === null) throw new Error("no dossier");
  const changes = await sourceChanges(shelf.store, dossier, await shelf.store.stories.members(story));
  expect(changes).toMatchObject([{ before: "The captain was asleep.", after: null, stillSaidBy: [], claims: [] }]);
});

it("an article's page shows what the other reports say to its sentences", async () => {
  const page = await articlePage(shelf.store, await shelf.article(SOURCE));
  if (page === null) throw new Error("no page");
  expect(page.names.map((n) => page.text.slice(n.start, n.end))).toContain("Olin Varga");
  const echo = page.echoes.find((e) => page.text.slice(e.start, e.end).startsWith("Twelve"));
  expect(echo?.others.map((o) => [o.text, o.contradicts])).toContainEqual([expect.stringContaining("Twelve people died"), false]);
  expect(await articlePage(shelf.store, "r000000000000")).toBeNull();
});
