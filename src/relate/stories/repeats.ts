import type { ArticleId } from "../../model/article.ts";
import { Section, type StoryProfile, section } from "./profile.ts";
import { byTime } from "./time.ts";

/** Share of an article's sampled five-word runs that stand in another, above which it repeats that one almost word for word. */
const REPEATED = 0.8;
/** Fewer sampled runs prove nothing (some 60 words of text). */
const LEAST_RUNS = 8;
/** A run in more articles than this is looked up in the earliest of them only. */
const MOST_HOLDERS = 16;

/** For each article of a story that repeats an earlier one almost word for word: the earliest that it repeats. */
export function repeatsIn(story: readonly StoryProfile[]): ReadonlyMap<ArticleId, ArticleId> {
  const ordered = [...story].sort(byTime);
  const holders = new Map<number, number[]>();
  const out = new Map<ArticleId, ArticleId>();
  ordered.forEach((profile, i) => {
    const shared = new Map<number, number>();
    const runs = section(profile, Section.runs);
    for (const hash of runs) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [i]);
      else {
        for (const j of list) shared.set(j, (shared.get(j) ?? 0) + 1);
        if (list.length < MOST_HOLDERS) list.push(i);
      }
    }
    if (runs.length < LEAST_RUNS) return;
    const first = [...shared].filter(([, n]) => n >= REPEATED * runs.length).sort(([a], [b]) => a - b)[0];
    if (first) out.set(profile.id, ordered[first[0]].id);
  });
  return out;
}
