import { expect, it } from "vitest";
import { marksInDoubt } from "./marks-in-doubt.ts";

it.each([
  ['"We are ready, "the keeper said.', true],
  ['"We are ready," the keeper said, "and waiting."', false],
  ['He said, "We are ready."', false],
  ['"We are ready', false],
  ['We are ready, "said the keeper.', true],
  ["“We are ready, “ the keeper said.", false],
  ["", false],
])("%s", (text, doubtful) => {
  expect(marksInDoubt(text)).toBe(doubtful);
});
