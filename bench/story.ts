import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotate } from "../src/annotate/annotate.ts";
import { compose } from "../src/compose/compose.ts";
import type { AnnotatedArticle } from "../src/model/annotated.ts";
import type { Article } from "../src/model/article.ts";
import { readEach } from "../src/read/read.ts";
import { alignClaims } from "../src/relate/claims/align.ts";
import { findConflicts } from "../src/relate/conflicts/find.ts";
import { resolveDates } from "../src/relate/dates/resolve.ts";
import { linkEntities } from "../src/relate/entities/link.ts";
import { duplicatesIn } from "../src/relate/fingerprint/duplicates.ts";
import { findOverlaps } from "../src/relate/fingerprint/overlaps.ts";
import { traceLineage } from "../src/relate/lineage/trace.ts";
import { datePublications } from "../src/relate/publication/publication.ts";
import { groupQuotes } from "../src/relate/quotes/group.ts";
import { storyOf } from "../src/relate/stories/window.ts";
import { buildTimeline } from "../src/relate/timeline/build.ts";
import { measure } from "./process.ts";

const SIZES = [25, 50, 100];

/**
 * How a dossier's cost grows with its story: time and memory of `brief --one-story` on the first so many articles of a file (events on one
 * theme, one after another), and what each stage takes of it in this process.
 */
export async function benchStory(file: string, sizes: readonly number[] = SIZES): Promise<void> {
  const articles: Article[] = [];
  for await (const item of readEach([file])) if ("article" in item) articles.push(item.article);
  const dir = mkdtempSync(join(tmpdir(), "bench-story-"));
  const stages = new Map<string, number[]>();
  const used = (sizes.length > 0 ? sizes : SIZES).filter((n) => n <= articles.length);
  try {
    for (const n of used) {
      const input = join(dir, `${n}.jsonl`);
      const lines = articles
        .slice(0, n)
        .map((a) => JSON.stringify({ id: a.key, title: a.title, text: a.text, date: a.stated?.value, site: a.outlet }));
      writeFileSync(input, lines.join("\n"));
      const run = await measure(["dist/cli.js", "brief", "--one-story", "--format", "json", input]);
      console.log(
        `${n} articles: ${(run.wallMs / 1000).toFixed(1)} s, ${run.peakMb.toFixed(0)} MB, dossier ${(run.outputBytes / 1e6).toFixed(1)} MB`,
      );
      for (const [stage, ms] of timesOf(articles.slice(0, n))) stages.set(stage, [...(stages.get(stage) ?? []), ms]);
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
  console.log(
    `processor time of each stage, ms: ${used.join(", ")} articles (growth from the first to the last size; ${(used[used.length - 1] / used[0]).toFixed(1)} is linear)`,
  );
  for (const [stage, ms] of stages)
    console.log(`  ${stage.padEnd(14)} ${ms.map((x) => x.toFixed(0).padStart(7)).join(" ")}   × ${(ms[ms.length - 1] / ms[0]).toFixed(1)}`);
}

/** Processor time of each stage, in the order of relate.ts. */
function timesOf(members: readonly Article[]): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  const timed = <T>(stage: string, run: () => T): T => {
    const start = process.cpuUsage().user;
    const result = run();
    spent.set(stage, (process.cpuUsage().user - start) / 1000);
    return result;
  };
  const annotated: readonly AnnotatedArticle[] = timed("annotate", () => members.map(annotate));
  const articles = [...annotated].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const overlaps = timed("overlaps", () => findOverlaps(articles));
  const published = timed("publication", () => datePublications(articles));
  const dates = timed("dates", () => resolveDates(articles, published));
  const entities = timed("entities", () => linkEntities(articles));
  const quotes = timed("quotes", () => groupQuotes(articles, { entities, dates, published }));
  const claims = timed("claims", () => alignClaims(articles, { entities, quotes, dates }));
  const traced = timed("lineage", () => traceLineage(articles, { overlaps, published, claims }));
  const found = timed("conflicts", () => findConflicts(articles, { entities, quotes, claims, dates, published, lineage: traced.lineage }));
  const timeline = timed("timeline", () => buildTimeline(articles, { dates, published, claims }));
  const duplicateOf = timed("duplicates", () => duplicatesIn(articles, overlaps, published));
  const { id } = storyOf(articles.map((a) => a.article.id));
  timed("compose", () =>
    compose({ id, articles, published, overlaps, duplicateOf, dates, entities, quotes, claims, ...traced, ...found, timeline }, []),
  );
  return spent;
}
