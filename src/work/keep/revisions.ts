import type { Article } from "../../model/article.ts";
import type { LastingId, Revision } from "../../store/parts/articles.ts";
import type { Instant } from "../../store/parts/common.ts";
import type { StoreParts } from "../../store/store.ts";
import { splitParagraphs } from "../../text/paragraphs.ts";
import { splitSentences } from "../../text/sentences.ts";
import { compareSentences, type SentenceChange } from "./sentence-changes.ts";

/** A revision of an article, against the one before. */
export interface ComparedRevision {
  /** From 1. */
  readonly number: number;
  /** Id of its record, as dossiers have it. */
  readonly id: string;
  readonly firstSeen: Instant;
  readonly title: string | null;
  /** Sentence by sentence against the revision before; empty for the first. */
  readonly changes: readonly SentenceChange[];
}

/** All revisions of an article, the first first; none where there is no such article. */
export async function comparedRevisions({ articles }: StoreParts, id: LastingId): Promise<readonly ComparedRevision[]> {
  const heads = await articles.revisions(id);
  const revisions = await articles.read(heads.map((h) => h.ref));
  return revisions.map((revision, i) => compared(revision, revisions[i - 1] ?? null));
}

function compared({ number, firstSeenAt, record }: Revision, before: Revision | null): ComparedRevision {
  return {
    number,
    id: record.id,
    firstSeen: firstSeenAt,
    title: record.title,
    changes: before === null ? [] : compareSentences(sentencesOf(before.record), sentencesOf(record)),
  };
}

/** The sentences of a report, without what is no part of it. */
function sentencesOf(article: Article): readonly string[] {
  return splitSentences(article.text, splitParagraphs(article.text, article.removed)).map((s) => article.text.slice(s.start, s.end));
}
