import fc from "fast-check";
import { expect, it } from "vitest";
import { byEvidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
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
      const width = (p: Position): number => (p.range === null ? 0 : p.range.high - p.range.low);
      const sides: Position[][] = [];
      for (const p of [...list].sort((x, y) => width(x) - width(y) || byCodeUnit(x.key, y.key) || byEvidence(x.evidence, y.evidence))) {
        const fitting = sides.filter((s) => s.some((q) => says(p, q)));
        if (fitting.length === 1) fitting[0].push(p);
        if (fitting.length === 0) sides.push([p]);
      }
      expect(sidesOf(list, agreed).map((s) => s.positions)).toEqual(sides);
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
