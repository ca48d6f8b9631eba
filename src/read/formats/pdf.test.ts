import { expect, it } from "vitest";
import { unwrap } from "./pdf.ts";

it("joins the lines of a page into paragraphs", () => {
  const page = [
    "The old swing bridge at Port Elms will reopen on Friday after eight",
    "months of repairs, the harbour board said on Wednesday. The north-",
    "ern bearing was replaced.",
    "Traders on the quay have complained about lost business since the",
    "bridge was closed in March.",
    "",
    "What comes next",
    "The first bus will cross at six in the morning, and lorries must take",
    "the valley road.",
  ].join("\n");
  expect(unwrap(page).split("\n")).toEqual([
    "The old swing bridge at Port Elms will reopen on Friday after eight months of repairs, the harbour board said on Wednesday. The northern bearing was replaced.",
    "Traders on the quay have complained about lost business since the bridge was closed in March.",
    "What comes next",
    "The first bus will cross at six in the morning, and lorries must take the valley road.",
  ]);
});
