import { expect, it } from "vitest";
import type { DatedExpression } from "../../model/story.ts";
import { saidOn } from "./said-on.ts";

const dated = (start: number, end: number, edtf: string | null, sentence = 0): DatedExpression => ({
  article: "a",
  start,
  end,
  text: "",
  sentence,
  type: "DATE",
  timex: edtf ?? "",
  edtf,
  rule: "test",
});

it("takes the day nearest to the cue, outside the words said", () => {
  const cue = { start: 20, end: 24 };
  const content = [{ start: 40, end: 80 }];
  expect(saidOn([dated(0, 6, "2021-01-04"), dated(25, 34, "2021-01-05"), dated(50, 56, "2021-02")], 0, cue, content)).toBe("2021-01-05");
});

it("knows no day from another sentence, from the words themselves, or without a cue", () => {
  const cue = { start: 20, end: 24 };
  const content = [{ start: 40, end: 80 }];
  expect(saidOn([dated(50, 56, "2021-02"), dated(90, 99, "2021-03", 1), dated(1, 5, null)], 0, cue, content)).toBeNull();
  expect(saidOn([dated(0, 6, "2021-01-04")], 0, null, content)).toBeNull();
});
