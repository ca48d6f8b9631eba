import { describe, expect, it } from "vitest";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { splitSentences } from "../../text/sentences.ts";
import { quotedShare, readsAlone } from "./reads-alone.ts";

const score = (text: string): number => readsAlone(text, splitSentences(text, splitParagraphs(text))[0]);

describe("readsAlone", () => {
  const good = score("The harbour board voted on Tuesday to close the old ferry terminal in June.");

  it.each([
    "It said the terminal would be closed to all ferries in June.",
    "“The terminal is a ruin and nobody will miss it when it is gone.”",
    "Ferry terminal, Tuesday",
    "Read more about the terminal here: https://example.org/ferry and share it with your friends.",
    "We have watched the old terminal crumble for more than ten years.",
    "However, the board did not say what will become of the terminal.",
    "Some believe that the terminal will never be rebuilt by the harbour board.",
    "Will the harbour board vote on Tuesday to close the old ferry terminal in June?",
    "Specifically, they asked the board to close the old terminal to all ferries.",
    "All three have already seen the harbour board close the old terminal.",
    "The pair then left the old terminal with all that the board had given them.",
    "Soon after, the board closed the old terminal to all of the ferries.",
  ])("puts a plain sentence before: %s", (text) => expect(score(text)).toBeLessThan(good));

  it("knows a count from those it counts", () =>
    expect(score("All three ferries were closed by the old harbour board on Tuesday.")).toBe(1));

  it("gives a plain, complete sentence everything", () => expect(good).toBe(1));

  it("counts what stands between quotation marks, open ones to the end", () => {
    expect(quotedShare('"abcd" efgh')).toBeCloseTo(6 / 11);
    expect(quotedShare("said: “abcd")).toBeCloseTo(5 / 11);
    expect(quotedShare("")).toBe(0);
  });
});
