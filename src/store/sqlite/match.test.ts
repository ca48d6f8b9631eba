import { expect, it } from "vitest";
import { matchOf } from "./match.ts";

it("puts every word in quotation marks: none is an operator", () => {
  expect(matchOf('ferry OR "ran aground" NEAR( harb* -crew -title:x')).toBe(
    '("ferry" AND "OR" AND "ran aground" AND "NEAR" AND "harb"*) NOT "crew" NOT "title x"',
  );
  expect(matchOf("-crew")).toBeNull();
});
