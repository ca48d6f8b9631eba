import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../model/article.ts";
import { group } from "../../work/group.ts";
import { cluster } from "./cluster.ts";
import { groupProfiles } from "./group.ts";
import { storyProfile } from "./profile.ts";

function article(id: string, text: string, day: string | null = null): Article {
  const stated = day === null ? null : { value: day, basis: "metadata" as const, span: null };
  return { id, source: id, key: id, title: null, outlet: null, byline: null, language: "en", url: null, text, removed: [], stated };
}

const BRIDGE = [
  "The old railway bridge at Riverton was closed on Monday after engineers found cracks in two piers. Mayor Ann Lee said repairs would cost four million euros.",
  "Cracks in the piers have shut the Riverton railway bridge, Mayor Ann Lee announced. Engineers found the damage on Monday, and repairs may cost millions.",
  "Riverton's mayor, Ann Lee, closed the railway bridge on Monday because of cracked piers, engineers said.",
];
const VOLCANO = [
  "Mount Kelvar erupted on Tuesday and sent ash over the island of Sorra, where five villages were evacuated, the Sorra geological office said.",
  "Five villages on Sorra were evacuated on Tuesday as Mount Kelvar threw ash four kilometres high, geologists of the island said.",
];
const ALL = [
  ...BRIDGE.map((t, i) => article(`b${i}`, t, "2018-03-06")),
  ...VOLCANO.map((t, i) => article(`v${i}`, t, `2018-03-0${6 + i}`)),
];
const members = (articles: readonly Article[]): readonly (readonly string[])[] =>
  groupProfiles(articles.map(storyProfile)).map((s) => s.articles);

describe("stories", () => {
  it("brings together the reports of one event and no others", () =>
    expect(members(ALL)).toEqual([
      ["b0", "b1", "b2"],
      ["v0", "v1"],
    ]));

  it("needs no dates", () => expect(members(ALL.map((a) => ({ ...a, stated: null }))).map((m) => m.length)).toEqual([3, 2]));

  it("does not depend on the order of the articles", () => {
    const expected = groupProfiles(ALL.map(storyProfile));
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL, { minLength: ALL.length }), (mixed) => {
        expect(groupProfiles(mixed.map(storyProfile))).toEqual(expected);
      }),
    );
  });

  it("copes with any text", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 8 }), (texts) => {
        const lines = group(texts.map((t, i) => article(`x${i}`, t)));
        expect(lines.map((l) => l.id)).toEqual(texts.map((_, i) => `x${i}`));
      }),
    ));

  it("names the earlier of two that say the same word for word", () => {
    const long = `${BRIDGE.join(" ")} ${BRIDGE[0]}`;
    const lines = group([
      article("second", long, "2018-03-07"),
      article("first", `${long} Advertisement`, "2018-03-06"),
      article("v", VOLCANO[0]),
    ]);
    expect(lines.map((l) => l.duplicateOf)).toEqual(["first", null, null]);
  });

  it("says why", () => {
    const [line] = group(ALL, { reasons: true });
    expect(line.reason?.names.map((n) => n.term)).toContain("riverton");
    expect(line.reason?.terms.map((n) => n.term)).toContain("crack");
    expect(line.reason?.daysApart).toBe(0);
  });
});

describe("average link with cohesion", () => {
  // Two tight groups {0,1,2} and {3,4,5} at a distance that would do for loose ones.
  const pairs = [
    [1, 0, 10],
    [2, 0, 10],
    [2, 1, 10],
    [4, 3, 10],
    [5, 3, 10],
    [5, 4, 10],
    ...[0, 1, 2].flatMap((a) => [3, 4, 5].map((b) => [b, a, 4])),
  ] as [number, number, number][];
  const unknown = Array.from({ length: 6 }, () => null);
  it("keeps two tight groups apart", () =>
    expect([...cluster(unknown, pairs, { threshold: 2, growth: 0, cohesion: 0.7, distant: 0, distantOne: 0 })]).toEqual([
      0, 0, 0, 3, 3, 3,
    ]));
  it("joins them without it", () =>
    expect([...cluster(unknown, pairs, { threshold: 2, growth: 0, cohesion: 0, distant: 0, distantOne: 0 })]).toEqual([0, 0, 0, 0, 0, 0]));
  it("asks more of large groups", () =>
    expect([...cluster(unknown, pairs, { threshold: 2, growth: 2, cohesion: 0, distant: 0, distantOne: 0 })]).toEqual([0, 0, 0, 3, 3, 3]));
  describe("of groups whose days lie apart", () => {
    const joined = (days: readonly (number | null)[], distant: number): number =>
      new Set(cluster(days, pairs, { threshold: 2, growth: 0, cohesion: 0, distant, distantOne: 4.5 })).size;
    it("asks more", () => expect(joined([1, 1, 2, 60, 61, 61], 5)).toBe(2));
    it("joins those that are like enough", () => expect(joined([1, 1, 2, 60, 61, 61], 4)).toBe(1));
    it("does not ask it where one day is far from the rest", () => expect(joined([1, 1, 2, 3, 3, 61], 5)).toBe(1));
    it("asks less where only one has several days", () => expect([joined([1, 1, 2, null, null, 61], 9)]).toEqual([2]));
    it("does not ask it where days are not known", () => expect(joined([1, 1, 2, null, null, null], 5)).toBe(1));
  });
  it("takes a pair that is not given for unlike", () =>
    expect([
      ...cluster(
        [null, null, null],
        [
          [1, 0, 5],
          [2, 1, 3],
        ],
        { threshold: 2, growth: 0, cohesion: 0, distant: 0, distantOne: 0 },
      ),
    ]).toEqual([0, 0, 2]));
});
