import fc from "fast-check";
import { expect, it } from "vitest";
import { hideSource } from "../../src/work/keep/corrections/hide.ts";
import { mergeStories, splitStory } from "../../src/work/keep/corrections/place.ts";
import { undoCorrection } from "../../src/work/keep/corrections/undo.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { takeIn } from "../../src/work/keep/intake/take-in.ts";
import { FERRY, MINE, openShelf, pages, type Shelf } from "./shelf.ts";

const STORM = [
  "Storm Odile floods Lurden\n\nMarch 6, 2024\n\nStorm Odile flooded the lower town of Lurden on Tuesday, and 3,000 people left their houses, mayor Petra Vance said. The river Sill rose by four metres in Lurden.",
  "Lurden under water\n\nMarch 7, 2024\n\nThe river Sill rose by four metres in Lurden as storm Odile passed, Petra Vance said. 3,000 people of Lurden spent the night in schools.",
] as const;
const ALL = [...FERRY, ...MINE, ...STORM].map((text, i) => [`https://outlet${i}.example/a`, text] as const);

async function withShelf<T>(run: (shelf: Shelf) => Promise<T>): Promise<T> {
  const shelf = await openShelf();
  try {
    return await run(shelf);
  } finally {
    await shelf.close();
  }
}

/** All articles, in some order, cut into batches. */
const orders = fc.tuple(
  fc.shuffledSubarray([...ALL], { minLength: ALL.length, maxLength: ALL.length }),
  fc.integer({ min: 1, max: ALL.length }),
);
const batchesOf = ([order, size]: readonly [typeof ALL, number]): (typeof ALL)[] =>
  Array.from({ length: Math.ceil(order.length / size) }, (_, i) => order.slice(i * size, (i + 1) * size));

it("are the same in whatever order the articles of a window come", async () => {
  const whole = await withShelf(async (shelf) => {
    await shelf.add(...ALL);
    return shelf.stories();
  });
  expect(whole.map((s) => s.length)).toEqual([3, 2, 2]);
  await fc.assert(
    fc.asyncProperty(orders, (order) =>
      withShelf(async (shelf) => {
        for (const batch of batchesOf(order)) await shelf.add(...batch);
        expect(await shelf.stories()).toEqual(whole);
      }),
    ),
    { numRuns: 6 },
  );
});

it("keep their ids, or lead to the story that has their articles", async () => {
  await fc.assert(
    fc.asyncProperty(orders, (order) =>
      withShelf(async (shelf) => {
        const ids = new Map<string, string>();
        for (const batch of batchesOf(order)) {
          await shelf.add(...batch);
          for (const [article, id] of ids) expect(await shelf.store.stories.resolve(id)).toBe(await shelf.storyOf(article));
          for (const [address] of batch) ids.set(address, (await shelf.storyOf(address)) ?? "none");
        }
      }),
    ),
    { numRuns: 4 },
  );
});

it("are what they were after any corrections are undone, and hold while they are not", async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom("merge", "split"), fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(steps, (wanted) =>
      withShelf(async (shelf) => {
        await shelf.add(...ALL.slice(0, 5));
        const places = (): Promise<readonly (string | null)[]> => Promise.all(ALL.slice(0, 5).map(([a]) => shelf.storyOf(a)));
        const before = await places();
        const made: number[] = [];
        for (const [kind, x, y] of wanted) {
          const [a, b] = [(await places())[x % 5] ?? "", (await places())[y % 5] ?? ""];
          const article = await shelf.article(ALL[x % 5][0]);
          const run =
            kind === "merge" ? mergeStories(shelf.store, new Grouping(), [a, b]) : splitStory(shelf.store, new Grouping(), a, [article]);
          const done = await run.catch(() => null);
          if (done !== null) made.push(done.correction);
        }
        const corrected = await places();
        await shelf.add(...ALL.slice(5));
        expect(await places()).toEqual(corrected);
        for (const correction of made.reverse()) await undoCorrection(shelf.store, new Grouping(), correction);
        expect(await places()).toEqual(before);
      }),
    ),
    { numRuns: 5 },
  );
});

it("follow what another process added and hid in between", async () => {
  await withShelf(async (shelf) => {
    const long = new Grouping();
    const addLong = (...texts: (typeof ALL)[number][]): Promise<unknown> =>
      takeIn(shelf.store, long, pages(texts), { command: "add", threads: 1 });
    await addLong(ALL[0]);
    await shelf.add(ALL[1]);
    await addLong(ALL[2]);
    expect(new Set(await Promise.all(ALL.slice(0, 3).map(([a]) => shelf.storyOf(a)))).size).toBe(1);
    await shelf.add(ALL[3]);
    await hideSource(shelf.store, new Grouping(), "outlet3.example");
    await addLong(ALL[4]);
    expect(await shelf.storyOf(ALL[3][0])).toBeNull();
  });
});

it("are those of the articles as they read today, whichever process brought a revision", async () => {
  await withShelf(async (shelf) => {
    const long = new Grouping();
    const addLong = (...texts: (readonly [string, string])[]): Promise<unknown> =>
      takeIn(shelf.store, long, pages(texts), { command: "add", threads: 1 });
    const [address] = ALL[1];
    await addLong(ALL[0], [address, STORM[0]], ["https://storm.example/a", STORM[1]]);
    expect(await shelf.storyOf(address)).toBe(await shelf.storyOf("https://storm.example/a"));
    await addLong([address, FERRY[1]]);
    expect(await shelf.storyOf(address)).toBe(await shelf.storyOf(ALL[0][0]));
    await shelf.add([address, MINE[0]]);
    await addLong(["https://mine.example/a", MINE[1]]);
    expect(await shelf.storyOf("https://mine.example/a")).toBe(await shelf.storyOf(address));
  });
});
