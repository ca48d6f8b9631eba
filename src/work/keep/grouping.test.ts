import fc from "fast-check";
import { expect, it } from "vitest";
import { temporaryStore } from "../../../test/store/temporary-store.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import model from "../../relate/stories/model.json" with { type: "json" };
import { storyProfile } from "../../relate/stories/profile.ts";
import { openWindow, WINDOW_DAYS } from "../../relate/stories/window.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { Store } from "../../store/store.ts";
import { hideSource } from "./corrections/hide.ts";
import { mergeStories, moveArticle, splitStory } from "./corrections/place.ts";
import { undoCorrection } from "./corrections/undo.ts";
import { Grouping } from "./grouping.ts";

const EVENTS = [
  "closed the old railway bridge after engineers found cracks in two stone piers",
  "evacuated five villages as the volcano threw ash over the western slopes",
  "opened an inquiry into the ferry that ran aground beside the lighthouse",
  "sold the stadium to a dairy cooperative for four million euros",
];
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2024, 0, 1);
const dayText = (day: number): string => new Date(FIRST + day * DAY_MS).toISOString().slice(0, 10);

/** An article that comes: new, or a revision of one that is there. Days reach over more than two windows; few texts, so that there are copies. */
interface Coming {
  readonly address: number;
  readonly text: string;
  readonly day: number | null;
  readonly seen: number;
}
const coming: fc.Arbitrary<Coming> = fc
  .record({
    address: fc.nat(22),
    place: fc.constantFrom("Riverton", "Oldham", "Sorra"),
    person: fc.constantFrom("Ann Lee", "Bob Ray"),
    events: fc.subarray(EVENTS),
    day: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 5 }),
    seen: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ place, person, events, ...rest }) => ({
    ...rest,
    text: events.map((e) => `The town council of ${place} ${e}, ${person} said. Some people of ${place} came.`).join("\n"),
  }));
const stream = fc.array(coming, { minLength: 1, maxLength: 24 });

const addressOf = (n: number): string => `https://outlet${n % 5}.example/${n}`;

function recordOf({ address, text, day }: Coming): Article {
  const stated = day === null ? null : { value: dayText(day), basis: "metadata" as const, span: null };
  return plainArticle(text, { id: `a${address}`, source: addressOf(address), stated });
}

/** Adds a batch as a process that has read nothing yet. */
async function add(store: Store, batch: readonly Coming[]): Promise<void> {
  const grouping = new Grouping();
  await grouping.transaction(store, async (parts) => {
    const changed = new Set<LastingId>();
    for (const one of batch) {
      const received = await parts.received.add({
        source: addressOf(one.address),
        via: "page",
        from: null,
        body: Buffer.from(`${one.text} ${one.day}`),
        mediaType: null,
        headers: {},
        outcome: "stored",
      });
      const seenAt = `${dayText(one.seen)}T12:00:00.000Z`;
      const added = await parts.articles.add({ address: addressOf(one.address), record: recordOf(one), received, seenAt });
      if (added.outcome !== "unchanged") changed.add(added.article);
    }
    await grouping.settle(parts, [...changed], "add");
  });
}

/** The addresses of the articles of each story. */
async function storiesOf(store: Store): Promise<readonly (readonly string[])[]> {
  const { items } = await store.articles.list({ limit: 100 });
  const stories = await store.stories.of(items.map((a) => a.id));
  const groups = new Map<string, string[]>();
  for (const { id, address } of items) {
    const story = stories.get(id) ?? "none";
    groups.set(story, [...(groups.get(story) ?? []), address]);
  }
  return [...groups.values()].map((g) => g.sort()).sort();
}

/** What one run over all articles as they read in the end gives, without a store. */
function atOnce(all: readonly Coming[]): readonly (readonly string[])[] {
  const window = openWindow({ ...model, daysApart: WINDOW_DAYS });
  const last = new Map(all.map((one) => [one.address, one]));
  for (const one of last.values()) {
    const seen = all.find((other) => other.address === one.address)?.seen ?? 0;
    window.add([{ ...storyProfile(recordOf(one)), id: addressOf(one.address) }], FIRST / DAY_MS + seen);
  }
  return window
    .stories()
    .map((s) => [...s.articles].sort())
    .sort();
}

function cut<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Each run opens stores: a failing one is not made smaller, which would take minutes. */
const RUNS = { numRuns: 6, endOnFailure: true };

it("gives the stories of one run over all articles, whatever the batches, also where days reach over several windows", async () => {
  await fc.assert(
    fc.asyncProperty(stream, fc.integer({ min: 1, max: 24 }), async (all, size) => {
      const store = await temporaryStore();
      for (const batch of cut(all, size)) await add(store, batch);
      expect(await storiesOf(store)).toEqual(atOnce(all));
      await store.close();
    }),
    RUNS,
  );
});

it("goes on where the profiles and what articles are found by were thrown away", async () => {
  await fc.assert(
    fc.asyncProperty(stream, stream, async (before, after) => {
      const store = await temporaryStore();
      await add(store, before);
      await store.dropDerived();
      for (const one of after) await add(store, [one]);
      expect(await storiesOf(store)).toEqual(atOnce([...before, ...after]));
      await store.close();
    }),
    RUNS,
  );
});

it("finds a copy of an article without words", async () => {
  const copies = [0, 1].map((address) => ({ address, text: "— — —", day: 3, seen: 9 + address }));
  const store = await temporaryStore();
  for (const one of copies) await add(store, [one]);
  expect(await storiesOf(store)).toEqual([copies.map(({ address }) => addressOf(address))]);
});

const byHand = fc.array(fc.tuple(fc.constantFrom("merge", "split", "move", "hide", "undo"), fc.nat(22), fc.nat(22)), {
  minLength: 1,
  maxLength: 3,
});

it("lets a person's word hold alike for articles that come one by one and at once", async () => {
  await fc.assert(
    fc.asyncProperty(stream, byHand, stream, async (before, words, after) => {
      const results: (readonly (readonly string[])[])[] = [];
      for (const size of [1, after.length]) {
        const store = await temporaryStore();
        await add(store, before);
        for (const word of words) await correct(store, word).catch(() => {});
        for (const batch of cut(after, size)) await add(store, batch);
        results.push(await storiesOf(store));
        await store.close();
      }
      expect(results[0]).toEqual(results[1]);
    }),
    RUNS,
  );
});

async function correct(store: Store, [kind, x, y]: readonly [string, number, number]): Promise<unknown> {
  const { items } = await store.articles.list({ limit: 100 });
  const stories = await store.stories.of(items.map((a) => a.id));
  const [one, other] = [items[x % items.length].id, items[y % items.length].id];
  const [from, into] = [stories.get(one) ?? "", stories.get(other) ?? ""];
  const grouping = new Grouping();
  if (kind === "merge") return mergeStories(store, grouping, [from, into]);
  if (kind === "split") return splitStory(store, grouping, from, [one]);
  if (kind === "move") return moveArticle(store, grouping, one, into);
  if (kind === "hide") return hideSource(store, grouping, addressOf(x).slice(8, 23));
  return undoCorrection(store, grouping, 1);
}
