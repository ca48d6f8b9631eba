import { describe, expect, it } from "vitest";
import { stream } from "./stream.ts";

const VERBS = ["met", "saw", "paid", "thanked", "left", "called", "heard", "joined", "helped", "passed"];
const POOL = VERBS.flatMap((v) =>
  VERBS.flatMap((w) => [`The mayor ${v} Ann Lee and ${w} 3 men.`, `The guard ${v} the men and ${w} nobody.`]),
);

describe("a made stream", () => {
  const articles = [...stream(6_000, POOL)];

  it("has as many articles as asked for, at 20,000 a day", () => {
    expect(articles.length).toBe(6_000);
    expect(new Set(articles.map((a) => a.id)).size).toBe(6_000);
    expect([...stream(20_001, POOL)].slice(-2).map((a) => a.date)).toEqual(["2020-01-01", "2020-01-02"]);
  });

  it("has no sentence more than three times", () => {
    const times = new Map<string, number>();
    for (const { text } of articles) for (const sentence of text.split("\n")) times.set(sentence, (times.get(sentence) ?? 0) + 1);
    expect(Math.max(...times.values())).toBe(3);
  });
});
