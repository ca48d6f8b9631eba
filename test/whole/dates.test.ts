import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotate } from "../../src/annotate/annotate.ts";
import type { TimeValue } from "../../src/annotate/dates/value.ts";
import type { AnnotatedArticle, TimeExpression } from "../../src/model/annotated.ts";
import { read } from "../../src/read/read.ts";
import { daysOf, isoDay, parseDay } from "../../src/relate/dates/calendar.ts";
import { resolveDates } from "../../src/relate/dates/resolve.ts";
import { datePublications } from "../../src/relate/publication/publication.ts";
import { buildTimeline } from "../../src/relate/timeline/build.ts";

const CASES = resolve(import.meta.dirname, "../../../shared/cases");
const stories = [resolve(import.meta.dirname, "../../examples/ferry")];
if (existsSync(CASES)) stories.push(...readdirSync(CASES).map((name) => join(CASES, name, "articles")));
else console.log("skipped: ../shared is not beside the project, so dates were tested on the example alone");

const DAY_KINDS = new Set(["weekday", "reference", "length", "repetition"]);

/** A value moved by days; null for months, years and holidays, which do not come every so many weeks. */
function moved(value: TimeValue, days: number): TimeValue | null {
  if (DAY_KINDS.has(value.kind)) return value;
  switch (value.kind) {
    case "absolute":
      return value.date.length === 10 ? { ...value, date: isoDay((parseDay(value.date) ?? 0) + days) } : null;
    case "unit":
      return value.unit === "week" || value.unit === "weekend" || value.unit === "day" ? value : null;
    case "shift":
    case "after":
      return value.unit === "day" || value.unit === "week" ? value : null;
    case "same":
      return value.unit === "day" || value.unit === "week" ? value : null;
    case "part":
    case "clock": {
      const day = value.day === null ? null : moved(value.day, days);
      return day === null && value.day !== null ? null : ({ ...value, day } as TimeValue);
    }
    case "open":
    case "beside": {
      const of = moved(value.of, days);
      return of === null || (value.kind === "beside" && value.unit !== "day" && value.unit !== "week") ? null : { ...value, of };
    }
    case "range": {
      const [from, to] = [moved(value.from, days), moved(value.to, days)];
      return from === null || to === null ? null : { ...value, from, to };
    }
    default:
      return null;
  }
}

function shifted(articles: readonly AnnotatedArticle[], days: number): readonly AnnotatedArticle[] {
  return articles.map((a) => ({
    ...a,
    article: {
      ...a.article,
      stated: a.article.stated && { ...a.article.stated, value: isoDay((parseDay(a.article.stated.value) ?? 0) + days) },
    },
    dates: (a.dates as readonly TimeExpression<TimeValue>[]).flatMap((e) => {
      const value = moved(e.value, days);
      return value === null ? [] : [{ ...e, value }];
    }),
  }));
}

const undated = (articles: readonly AnnotatedArticle[], which: (i: number) => boolean): readonly AnnotatedArticle[] =>
  articles.map((a, i) => (which(i) ? { ...a, article: { ...a.article, stated: null } } : a));

const timelineOf = (articles: readonly AnnotatedArticle[]) => {
  const published = datePublications(articles);
  return buildTimeline(articles, { dates: resolveDates(articles, published), published, claims: [] });
};
const datesOf = (articles: readonly AnnotatedArticle[]) => resolveDates(articles, datePublications(articles));

const moveBack = (edtf: string, days: number): string =>
  edtf
    .split("/")
    .map((d) => (d === ".." ? d : isoDay((parseDay(d) ?? Number.NaN) - days)))
    .join("/");

describe.each(stories)("%s", (folder) => {
  const loaded = read([folder]).then(({ articles }) => articles.map(annotate));

  it("moves its whole timeline by as many weeks as its dates", async () => {
    const articles = await loaded;
    const here = timelineOf(shifted(articles, 0));
    fc.assert(
      fc.property(fc.integer({ min: -2500, max: 2500 }), (weeks) => {
        const there = timelineOf(shifted(articles, 7 * weeks));
        const entries = there.map((e) => [
          moveBack(e.date, 7 * weeks),
          e.kind,
          e.text,
          e.expressions.map((x) => moveBack(x.date, 7 * weeks)),
        ]);
        expect(entries).toEqual(here.map((e) => [e.date, e.kind, e.text, e.expressions.map((x) => x.date)]));
      }),
      { numRuns: 3 },
    );
  });

  it("tells less, and no other day, when dates of publication are left out", async () => {
    // A stated day that is doubted is left out from the start: without the other articles nobody can tell that it is wrong.
    const doubted = datePublications(await loaded);
    const articles = (await loaded).map((a) => (doubted.get(a.article.id)?.doubt ? { ...a, article: { ...a.article, stated: null } } : a));
    const exact = datesOf(articles);
    const choices: ((i: number) => boolean)[] = [
      () => true,
      ...articles.map((_, n) => (i: number) => i === n),
      ...articles.map((_, n) => (i: number) => i !== n),
    ];
    for (const left of choices) {
      datesOf(undated(articles, left)).forEach((d, n) => {
        const [wide, day] = [daysOf(d.edtf ?? ""), daysOf(exact[n].edtf ?? "")];
        if (wide === null || day === null) return;
        const where = `${d.text}: ${exact[n].edtf} became ${d.edtf}`;
        expect(wide.first ?? Number.NEGATIVE_INFINITY, where).toBeLessThanOrEqual(day.first ?? Number.NEGATIVE_INFINITY);
        expect(wide.last ?? Number.POSITIVE_INFINITY, where).toBeGreaterThanOrEqual(day.last ?? Number.POSITIVE_INFINITY);
      });
    }
  });
});
