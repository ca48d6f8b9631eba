import { expect, it } from "vitest";
import type { DatedExpression } from "../../model/story.ts";
import { datesBySentence, saidOn } from "./said-on.ts";

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
  const dates = datesBySentence([dated(0, 6, "2021-01-04"), dated(25, 34, "2021-01-05"), dated(50, 56, "2021-02")]);
  expect(saidOn(dates, "a", 0, cue, content)).toBe("2021-01-05");
});

it("knows no day from another sentence, from the words themselves, or without a cue", () => {
  const cue = { start: 20, end: 24 };
  const content = [{ start: 40, end: 80 }];
  const elsewhere = datesBySentence([dated(50, 56, "2021-02"), dated(90, 99, "2021-03", 1), dated(1, 5, null)]);
  expect(saidOn(elsewhere, "a", 0, cue, content)).toBeNull();
  expect(saidOn(datesBySentence([dated(0, 6, "2021-01-04")]), "a", 0, null, content)).toBeNull();
});

it("looks at the dates of one sentence alone, however many the article holds", () => {
  let looks = 0;
  const counted = (sentence: number): DatedExpression => ({
    ...dated(sentence * 100, sentence * 100 + 6, "2021-01-04", sentence),
    get edtf() {
      looks++;
      return "2021-01-04";
    },
  });
  const looksAt = (size: number): number => {
    const dates = datesBySentence(Array.from({ length: size }, (_, i) => counted(i)));
    looks = 0;
    for (let i = 0; i < size; i++) saidOn(dates, "a", i, { start: i * 100 + 8, end: i * 100 + 12 }, []);
    return looks;
  };
  expect(looksAt(200)).toBe(2 * looksAt(100));
});
