import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainArticle } from "../../model/article.ts";
import { cluster, type LikePair } from "./cluster.ts";
import { sameContent } from "./copies.ts";
import { likeness, measured } from "./likeness.ts";
import model from "./model.json" with { type: "json" };
import { keysOf, NearbyIndex } from "./nearby.ts";
import { PROFILE_VERSION, type StoryProfile, storyProfile } from "./profile.ts";
import { profileFromBytes, profileToBytes } from "./profile-bytes.ts";
import { byTime } from "./time.ts";
import { openWindow, storyOf } from "./window.ts";

const PLACES = ["Riverton", "Oldham", "Sorra", "Kelvar"];
const PEOPLE = ["Ann Lee", "Bob Ray", "Carla Moor"];
const EVENTS = [
  "closed the old railway bridge after engineers found cracks in two stone piers",
  "evacuated five villages as the volcano threw ash over the western slopes",
  "opened an inquiry into the ferry that ran aground beside the lighthouse",
  "sold the stadium to a dairy cooperative for four million euros",
];

/** A report of an event in a place: more or less like others of it, so that groups form in many ways. */
const report = fc
  .record({
    place: fc.constantFrom(...PLACES),
    person: fc.constantFrom(...PEOPLE),
    events: fc.subarray(EVENTS, { minLength: 1 }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
    number: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ place, person, events, day, number }) => {
    const text = events.map((e) => `The town council of ${place} ${e}, ${person} said. Some ${number} people of ${place} came.`).join("\n");
    const value = `2018-03-${String(day).padStart(2, "0")}`;
    return { text, stated: day === null ? null : { value, basis: "metadata" as const, span: null } };
  });
const profiles = fc
  .array(report, { minLength: 1, maxLength: 24 })
  .map((reports) => reports.map(({ text, stated }, i) => storyProfile(plainArticle(text, { id: `a${i}`, stated }))));

/** Groups of all at once, without a window; word-for-word copies of a day count once. */
function atOnce(all: readonly StoryProfile[]): readonly (readonly string[])[] {
  const copies: StoryProfile[][] = [];
  for (const p of [...all].sort(byTime)) {
    const same = copies.find(([first]) => sameContent(first, p));
    if (same === undefined) copies.push([p]);
    else same.push(p);
  }
  const ordered = copies.map(([first]) => first);
  const ready = ordered.map(measured);
  const index = new NearbyIndex();
  const pairs: LikePair[] = [];
  ready.forEach((article, i) => {
    for (const j of index.find(keysOf(article))) pairs.push([i, j, likeness(article, ready[j])]);
    index.add(i, keysOf(article));
  });
  const label = cluster(
    ordered.map((p) => p.day),
    pairs.filter(([, , like]) => like >= 0.1),
    model,
  );
  return [...new Set(label)]
    .map((l) => storyOf(copies.filter((_, i) => label[i] === l).flatMap((same) => same.map((p) => p.id))).articles)
    .sort();
}
const articlesOf = (stories: readonly { readonly articles: readonly string[] }[]): readonly (readonly string[])[] =>
  stories.map((s) => s.articles).sort();

describe("a window", () => {
  it("ends as one run over all that is in it, in whatever order and batches that came", () =>
    fc.assert(
      fc.property(profiles, fc.infiniteStream(fc.nat()), (all, choice) => {
        const random = choice[Symbol.iterator]();
        const pick = (n: number): number => (random.next().value as number) % n;
        const left = [...all];
        const window = openWindow();
        while (left.length > 0) window.add(Array.from({ length: 1 + pick(left.length) }, () => left.splice(pick(left.length), 1)).flat());
        expect(articlesOf(window.stories())).toEqual(atOnce(all));
      }),
      { numRuns: 200 },
    ));

  it("tells every change: what it tells, carried out, gives its stories", () =>
    fc.assert(
      fc.property(profiles, (all) => {
        const window = openWindow();
        const kept = new Map<string, readonly string[]>();
        for (const profile of all)
          for (const { before, after } of window.add([profile])) {
            expect(before.every((s) => kept.delete(s.id))).toBe(true);
            expect(before.flatMap((s) => s.articles).every((id) => after.some((s) => s.articles.includes(id)))).toBe(true);
            for (const s of after) kept.set(s.id, s.articles);
          }
        expect([...kept.values()].sort()).toEqual(articlesOf(window.stories()));
      }),
    ));

  it("closes whole stories; what stays open is as it was, and as without the closed", () =>
    fc.assert(
      fc.property(profiles, fc.integer({ min: 1, max: 40 }), (all, day) => {
        const window = openWindow();
        window.add(all, 17_600);
        const before = articlesOf(window.stories());
        const closed = window.closeBefore(17_590 + day);
        const open = window.stories();
        expect(articlesOf([...closed, ...open])).toEqual(before);
        const ids = new Set(open.flatMap((s) => s.articles));
        expect(window.size).toBe(ids.size);
        expect(articlesOf(open)).toEqual(atOnce(all.filter((p) => ids.has(p.id))));
        // What is closed takes part in nothing: added again, it stands beside what stayed open.
        window.add(all.slice(0, 3), 17_600);
        expect(articlesOf(window.stories())).toEqual(atOnce(all.filter((p, i) => ids.has(p.id) || i < 3)));
      }),
    ));

  it("lets articles without a date leave by the day of their arrival", () => {
    const window = openWindow();
    window.add([storyProfile(plainArticle("The bridge at Riverton was closed.", { id: "a" }))], 100);
    expect(window.closeBefore(100)).toEqual([]);
    expect(window.closeBefore(101).map((s) => s.articles)).toEqual([["a"]]);
    expect(window.size).toBe(0);
  });

  it("counts word-for-word copies of a day once, whatever their number", () => {
    const of = (id: string, text: string): StoryProfile => storyProfile(plainArticle(text, { id }));
    const bridge = "Ann Lee closed the old railway bridge at Riverton after engineers found cracks in two stone piers.";
    const copies = Array.from({ length: 1_000 }, (_, i) => of(`b${i}`, bridge));
    const window = openWindow();
    window.add([...copies.slice(0, 10), of("a", `${bridge} She spoke on Monday.`)]);
    const [{ before, after }] = window.add(copies);
    expect([before.map((s) => s.articles.length), after.map((s) => s.articles.length), window.size]).toEqual([[11], [1_001], 1_001]);
    expect(
      openWindow()
        .add(copies.toReversed())
        .map((c) => c.after[0].id),
    ).toEqual(
      openWindow()
        .add(copies)
        .map((c) => c.after[0].id),
    );
    expect(window.add(copies)).toEqual([]);
    expect(window.closeBefore(1).length + window.closeBefore(Number.POSITIVE_INFINITY).length).toBe(0);
  });

  it("names what grew, merged and came new", () => {
    const of = (id: string, text: string): StoryProfile => storyProfile(plainArticle(text, { id }));
    const bridge = "Ann Lee closed the old railway bridge at Riverton after engineers found cracks in two stone piers.";
    const window = openWindow();
    expect(window.add([of("a", bridge)]).map((c) => [c.before.length, c.after.length])).toEqual([[0, 1]]);
    const [grown] = window.add([of("b", `${bridge} She spoke on Monday.`)]);
    expect([grown.before.map((s) => s.articles), grown.after.map((s) => s.articles)]).toEqual([[["a"]], [["a", "b"]]]);
    expect(window.add([of("a", bridge)])).toEqual([]);
  });
});

describe("profiles as bytes", () => {
  it("come back as they were", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.constantFrom("2018-03-06", "1931-01-01", null), (text, day) => {
        const stated = day === null ? null : { value: day, basis: "metadata" as const, span: null };
        const profile = storyProfile(plainArticle(text, { stated }));
        expect(profileFromBytes(profile.id, profileToBytes(profile))).toEqual(profile);
      }),
    ));

  it("that are none are told", () => expect(() => profileFromBytes("a", new Uint8Array(40).fill(7))).toThrow(RangeError));

  // A profile that changes needs another version, or what a store keeps is compared with what it is not.
  it("change with their version only", () => {
    const text =
      "RIVERTON, March 5 - Mayor Ann Lee closed 2 bridges in 2018, the Riverton Herald said. Cracks had been found in their piers.";
    const bytes = profileToBytes(storyProfile(plainArticle(text, { title: "Bridges closed" })));
    let sum = 0;
    for (const b of bytes) sum = (Math.imul(sum, 31) + b) >>> 0;
    expect([PROFILE_VERSION, bytes.length, sum]).toMatchInlineSnapshot(`
      [
        "profile/1",
        145,
        1092133855,
      ]
    `);
  });
});
