import fc from "fast-check";
import { expect, it } from "vitest";
import { type Position, placeOf } from "./difference.ts";
import { meet } from "./number-range.ts";
import { opposedSides, sidesOf, Ties } from "./sides.ts";

const position = fc.record({
  sentence: fc.nat(5),
  key: fc.constantFrom("count dead", "count hurt", "none"),
  range: fc.option(
    fc.tuple(fc.nat(4), fc.nat(3)).map(([low, width]) => ({ low, high: low + width })),
    { nil: null },
  ),
});
const positions = fc.uniqueArray(position, { selector: (p) => `${p.sentence} ${p.key}`, maxLength: 10 }).map((list) =>
  list.map(
    ({ sentence, key, range }): Position => ({
      value: key,
      key,
      range,
      evidence: { article: "a1", start: sentence, end: sentence + 1, text: "" },
    }),
  ),
);
const numbers = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 6 });

function tiesOf(list: readonly Position[], pairs: readonly (readonly [number, number])[]): Ties {
  const ties = new Ties();
  for (const [i, j] of pairs) if (i !== j && i < list.length && j < list.length) ties.add(list[i], list[j]);
  return ties;
}

it("puts a position where it fits one side alone, each held against each", () => {
  fc.assert(
    fc.property(positions, numbers, (list, pairs) => {
      const agreed = tiesOf(list, pairs);
      const says = (p: Position, q: Position): boolean =>
        (p.range !== null && q.range !== null ? meet(p.range, q.range) : p.key === q.key) || [...agreed.of(p)].includes(placeOf(q));
      // What was put so far, and what was left out, in the order in which it was put.
      const sides = sidesOf(list, agreed);
      const put = sides.flatMap((s) => s.positions);
      expect(new Set(put).size).toBe(put.length);
      for (const s of sides)
        s.positions.slice(1).forEach((p, i) => void expect(s.positions.slice(0, i + 1).some((q) => says(p, q))).toBe(true));
      for (const p of list)
        if (!put.includes(p)) expect(sides.filter((s) => s.positions.some((q) => says(p, q))).length).toBeGreaterThan(1);
    }),
  );
});

it("keeps the sides that were held against another one", () => {
  fc.assert(
    fc.property(positions, numbers, (list, pairs) => {
      const sides = sidesOf(list, new Ties());
      const opposed = tiesOf(list, pairs);
      const against = (p: Position, q: Position): boolean => [...opposed.of(p)].includes(placeOf(q));
      expect(opposedSides(sides, opposed)).toEqual(
        sides.filter((s) => sides.some((o) => o !== s && s.positions.some((p) => o.positions.some((q) => against(p, q))))),
      );
    }),
  );
});
