import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hideSource } from "../../src/work/keep/corrections/hide.ts";
import { mergeStories, moveArticle, splitStory } from "../../src/work/keep/corrections/place.ts";
import { undoCorrection } from "../../src/work/keep/corrections/undo.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { FERRY, MINE, openShelf, type Shelf } from "./shelf.ts";

const F = FERRY.map((_, i) => `https://ferry${i}.example/a`);
const M = MINE.map((_, i) => `https://mine${i}.example/a`);

let shelf: Shelf;
beforeEach(async () => {
  shelf = await openShelf();
  await shelf.add([F[0], FERRY[0]], [F[1], FERRY[1]], [M[0], MINE[0]]);
});
afterEach(() => shelf.close());

const story = async (address: string): Promise<string> => (await shelf.storyOf(address)) ?? "none";
const places = async (): Promise<readonly string[]> => Promise.all([F[0], F[1], M[0]].map(story));

describe("stories that a person", () => {
  it("merged stay one, with what comes later to either; undone, each has its id again", async () => {
    const [ferry, , mine] = await places();
    expect(ferry).not.toBe(mine);
    const { correction } = await mergeStories(shelf.store, new Grouping(), [mine, ferry]);
    expect(await places()).toEqual([mine, mine, mine]);
    expect(await shelf.store.stories.resolve(ferry)).toBe(mine);
    await shelf.add([F[2], FERRY[2]], [M[1], MINE[1]]);
    expect([await story(F[2]), await story(M[1])]).toEqual([mine, mine]);
    await undoCorrection(shelf.store, new Grouping(), correction);
    expect(await places()).toEqual([ferry, ferry, mine]);
    expect([await story(F[2]), await story(M[1])]).toEqual([ferry, mine]);
  });

  it("split stay two, whatever is added; undone, they are one again", async () => {
    const [ferry] = await places();
    const { correction, stories } = await splitStory(shelf.store, new Grouping(), ferry, [await shelf.article(F[1])]);
    expect(await places()).toEqual([ferry, stories[1], await story(M[0])]);
    await shelf.add([F[2], FERRY[2]]);
    expect(await story(F[0])).not.toBe(await story(F[1]));
    await undoCorrection(shelf.store, new Grouping(), correction);
    expect([await story(F[0]), await story(F[1]), await story(F[2])]).toEqual([ferry, ferry, ferry]);
    expect(await shelf.store.stories.resolve(stories[1])).toBe(ferry);
  });

  it("changed by a move keep the article where it was put, revised or not", async () => {
    const [ferry, , mine] = await places();
    const { correction } = await moveArticle(shelf.store, new Grouping(), await shelf.article(F[1]), mine);
    expect(await places()).toEqual([ferry, mine, mine]);
    await shelf.add([F[1], `${FERRY[1]} The port is closed.`], [F[2], FERRY[2]]);
    expect(await places()).toEqual([ferry, mine, mine]);
    expect(await story(F[2])).toBe(ferry);
    await undoCorrection(shelf.store, new Grouping(), correction);
    expect(await places()).toEqual([ferry, ferry, mine]);
  });

  it("moved the last article out of lead on, and come back", async () => {
    const [ferry, , mine] = await places();
    const { correction } = await moveArticle(shelf.store, new Grouping(), await shelf.article(M[0]), ferry);
    expect(await shelf.store.stories.resolve(mine)).toBe(ferry);
    await undoCorrection(shelf.store, new Grouping(), correction);
    expect(await places()).toEqual([ferry, ferry, mine]);
  });

  it("hid a source of are without it, now and later; undone, it is there again", async () => {
    const [ferry, , mine] = await places();
    const { correction } = await hideSource(shelf.store, new Grouping(), "ferry1.example");
    expect(await places()).toEqual([ferry, "none", mine]);
    await shelf.add([`${F[1]}2`, FERRY[2]]);
    expect(await story(`${F[1]}2`)).toBe("none");
    await undoCorrection(shelf.store, new Grouping(), correction);
    expect(await places()).toEqual([ferry, ferry, mine]);
    expect(await story(`${F[1]}2`)).toBe(ferry);
  });

  it("corrected twice keep the word that still holds: the ferry is one again, and a part of it is the mine's", async () => {
    const [ferry, , mine] = await places();
    const split = await splitStory(shelf.store, new Grouping(), ferry, [await shelf.article(F[1])]);
    await mergeStories(shelf.store, new Grouping(), [mine, split.stories[1]]);
    await undoCorrection(shelf.store, new Grouping(), split.correction);
    expect(await places()).toEqual([mine, mine, mine]);
  });
});

it("refuses what cannot be done, and changes nothing", async () => {
  const before = await places();
  const [ferry, , mine] = before;
  const { store } = shelf;
  const refused: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["unknown-id", () => mergeStories(store, new Grouping(), [ferry, "s000000000000"])],
    ["same-story", () => mergeStories(store, new Grouping(), [ferry, ferry])],
    ["not-in-story", async () => splitStory(store, new Grouping(), mine, [await shelf.article(F[0])])],
    ["nothing-left", async () => splitStory(store, new Grouping(), mine, [await shelf.article(M[0])])],
    ["same-story", async () => moveArticle(store, new Grouping(), await shelf.article(F[0]), ferry)],
    ["unknown-id", () => moveArticle(store, new Grouping(), "r0", ferry)],
    ["nothing-hidden", () => hideSource(store, new Grouping(), "nobody.example")],
    ["nothing-to-undo", () => undoCorrection(store, new Grouping(), 99)],
  ];
  for (const [code, run] of refused) await expect(run()).rejects.toMatchObject({ code });
  expect(await places()).toEqual(before);
});

it("writes each change into the log, with what it took back", async () => {
  const [ferry, , mine] = await places();
  const { correction } = await mergeStories(shelf.store, new Grouping(), [mine, ferry]);
  await undoCorrection(shelf.store, new Grouping(), correction);
  const { items } = await shelf.store.log.list({});
  const undone = items.find((e) => e.action === "correction-undone");
  const made = items.find((e) => e.action === "correction");
  expect([made?.command, made?.undoneBy]).toEqual(["merge", undone?.ref]);
  expect(undone?.undoes).toBe(made?.ref);
});
