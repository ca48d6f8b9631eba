import { annotate } from "../../../annotate/annotate.ts";
import type { Article, Problem } from "../../../model/article.ts";
import { problemOf } from "../../../read/problem.ts";
import { type ReadItem, readDocument, readLine } from "../../../read/read.ts";
import { storyProfile } from "../../../relate/stories/profile.ts";
import { profileToBytes } from "../../../relate/stories/profile-bytes.ts";
import { attempt } from "../../attempt.ts";
import { annotationBytes } from "../annotation-bytes.ts";
import type { Incoming, Told } from "./incoming.ts";

/** An article with all that is kept of it. */
export interface Prepared {
  readonly record: Article;
  /** What tells it from others of the same file; null: it is the only one. */
  readonly part: string | null;
  /** Null: a stage failed on it (a problem says so). */
  readonly annotations: Uint8Array | null;
  readonly profile: Uint8Array | null;
}

/** What became of something that came. */
export interface Reading {
  /** The name of a line's article in its file, where there is one. */
  readonly part: string | null;
  readonly articles: readonly Prepared[];
  readonly problems: readonly Problem[];
}

/** What reading needs of it. */
export type Readable = Pick<Incoming, "source" | "via" | "body" | "charset" | "line" | "told"> & { readonly key: string };

/**
 * Reads, annotates and profiles what came. Never throws: what goes wrong is a problem. `times`: a line is the so manieth with its name in its
 * file.
 */
export async function readIncoming(incoming: Readable, times = 1): Promise<Reading> {
  const problems: Problem[] = [];
  const articles: Prepared[] = [];
  let part: string | null = null;
  try {
    const read = await itemsOf(incoming, times);
    part = read.part;
    for (const item of read.items) {
      if ("problem" in item) problems.push(item.problem);
      else articles.push(prepared(withTold(item.article, incoming.told), incoming, (problem) => problems.push(problem)));
    }
  } catch (error) {
    problems.push(problemOf(incoming.source, { code: "internal-error", reason: `It could not be read: ${String(error)}.` }));
  }
  return { part, articles, problems };
}

async function itemsOf(incoming: Readable, times: number): Promise<{ part: string | null; items: readonly ReadItem[] }> {
  const { source, key, body, via, charset, line } = incoming;
  if (line !== null) return readLine({ source, key, line: { text: Buffer.from(body).toString("utf8"), number: line } }, times);
  const items: ReadItem[] = [];
  const url = via === "file" ? null : source;
  for await (const item of readDocument({ source, name: nameOf(source), bytes: body, url, charset })) items.push(item);
  return { part: null, items };
}

/** The last part of a path or an address. */
function nameOf(source: string): string {
  return (
    source
      .replace(/[?#].*$/, "")
      .replace(/\/+$/, "")
      .split("/")
      .at(-1) ?? source
  );
}

/** What others say of an article stands in only where the article is silent. */
function withTold(article: Article, told: Told): Article {
  return {
    ...article,
    title: article.title ?? told.title,
    outlet: article.outlet ?? told.outlet,
    byline: article.byline ?? told.byline,
    ...(told.feedSource === null ? {} : { feedSource: told.feedSource }),
    stated: article.stated ?? (told.published === null ? null : { value: told.published, basis: "metadata", span: null }),
  };
}

function prepared(record: Article, { source }: Readable, onProblem: (problem: Problem) => void): Prepared {
  return {
    record,
    part: record.source.startsWith(`${source}#`) ? record.source.slice(source.length + 1) : null,
    annotations: attempt(record, (a) => annotationBytes(annotate(a)), onProblem),
    profile: attempt(record, (a) => profileToBytes(storyProfile(a)), onProblem),
  };
}
