import { expect, it } from "vitest";
import { nameOf } from "./figures.ts";

it("calls an article without a title by its file, or by its address", () => {
  const named = [
    "file:///news/a/the%20ferry.txt",
    "file:///news/day.jsonl#a/7",
    "file:///news/100%.txt",
    "https://post.example/2024/ferry",
  ];
  expect(named.map(nameOf)).toEqual(["the ferry.txt", "day.jsonl#a/7", "100%.txt", "https://post.example/2024/ferry"]);
});
