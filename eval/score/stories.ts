import { f1, rate, type Scored } from "./lib.ts";

export interface StoryGold {
  readonly id: string;
  readonly event: string;
}

export interface StoryPrediction {
  readonly id: string;
  readonly story: string;
}

/** Story grouping: B-cubed (Bagga & Baldwin 1998) and pairwise figures. An article without a prediction stands alone. */
export function scoreStories(golds: readonly StoryGold[], predictions: readonly StoryPrediction[]): Scored {
  const storyOf = new Map(predictions.map((p) => [String(p.id), p.story]));
  const items = golds.map((g) => ({
    id: g.id,
    gold: String(g.event),
    got: storyOf.has(String(g.id)) ? `s:${storyOf.get(String(g.id))}` : `alone:${g.id}`,
  }));
  let precision = 0;
  let recall = 0;
  let both = 0;
  let sameGot = 0;
  let sameGold = 0;
  const misses: string[] = [];
  for (const a of items) {
    let got = 0;
    let gold = 0;
    let shared = 0;
    for (const b of items) {
      const g = a.gold === b.gold;
      const p = a.got === b.got;
      if (p) got++;
      if (g) gold++;
      if (p && g) shared++;
      if (a.id < b.id && g !== p) misses.push(`${g ? "parted" : "joined"} ${a.id} ${b.id}`);
    }
    precision += shared / got;
    recall += shared / gold;
    both += shared - 1;
    sameGot += got - 1;
    sameGold += gold - 1;
  }
  const p = items.length > 0 ? precision / items.length : null;
  const r = items.length > 0 ? recall / items.length : null;
  return {
    figures: {
      articles: items.length,
      "without a prediction": golds.filter((g) => !storyOf.has(String(g.id))).length,
      "stories, gold": new Set(items.map((i) => i.gold)).size,
      "stories, predicted": new Set(items.map((i) => i.got)).size,
      "B-cubed precision": p,
      "B-cubed recall": r,
      "B-cubed F1": f1(p, r),
      "pairwise precision": rate(both, sameGot),
      "pairwise recall": rate(both, sameGold),
      "pairwise F1": f1(rate(both, sameGot), rate(both, sameGold)),
    },
    misses,
  };
}
