import { describe, expect, it } from "vitest";
import type { Statement } from "../model/dossier.ts";
import { bornOutBy, claimStatus } from "./status.ts";

const said = (article: string, origin: string | null): Statement => ({
  article,
  start: 0,
  end: 1,
  text: "x",
  origin,
  via: [],
  mode: "asserted",
});
type Pairs = readonly (readonly [number, number])[];
const all = (n: number): Pairs =>
  Array.from({ length: n }, (_, i) => i).flatMap((i) => Array.from({ length: i }, (_, j) => [j, i] as const));
const statusOf = (
  statements: readonly Statement[],
  same: Readonly<Record<string, string>> = {},
  disputed = false,
  sure: Pairs = all(statements.length),
) => claimStatus(statements, sure, (o) => same[o] ?? o, disputed);

describe("the status of a claim", () => {
  it("counts independent origins, not articles", () => {
    expect(statusOf([said("a", "wire"), said("b", "wire"), said("c", "wire")])).toBe("single-origin");
    expect(statusOf([said("a", "wire"), said("b", "courier")])).toBe("corroborated");
    expect(statusOf([said("a", "daily"), said("b", "sunday")], { sunday: "daily" })).toBe("single-origin");
  });
  it("never lets an unknown origin corroborate", () => {
    expect(statusOf([said("a", "wire"), said("b", null)])).toBe("origin-unknown");
    expect(statusOf([said("a", null), said("b", null)])).toBe("origin-unknown");
    expect(statusOf([said("a", "wire")])).toBe("single-article");
  });
  it("does not take loosely tied statements of two origins for corroboration", () => {
    const statements = [said("a", "wire"), said("b", "wire"), said("c", "courier")];
    expect(statusOf(statements, {}, false, [])).toBe("origin-unknown");
    // sure only within one origin, or by way of a statement whose origin does not show
    expect(statusOf(statements, {}, false, [[0, 1]])).toBe("origin-unknown");
    expect(
      statusOf([...statements, said("d", null)], {}, false, [
        [0, 3],
        [2, 3],
      ]),
    ).toBe("origin-unknown");
    expect(statusOf(statements, {}, false, [[1, 2]])).toBe("corroborated");
  });
  it("counts the origins that sure links tie, for the order of claims", () => {
    const statements = [said("a", "wire"), said("b", "courier"), said("c", "radio"), said("d", null)];
    const count = (sure: Pairs) => bornOutBy(statements, sure, (o) => o);
    expect(count([])).toBe(1);
    expect(count([[0, 1]])).toBe(2);
    expect(count(all(4))).toBe(3);
    expect(bornOutBy([said("a", null)], [], (o) => o)).toBe(0);
  });
  it("says where it is disputed before anything else", () => {
    expect(statusOf([said("a", "wire"), said("b", "courier")], {}, true)).toBe("disputed");
  });
});
