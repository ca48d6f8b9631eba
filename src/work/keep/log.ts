import type { Article, Problem } from "../../model/article.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { Correction } from "../../store/parts/corrections.ts";
import type { NewLogEntry } from "../../store/parts/log.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { StoreParts } from "../../store/store.ts";
import { correctionSummary } from "./corrections/summary.ts";

/** What an entry of the log tells, for the list of what was done and for whoever follows it. Fields that do not apply are left out. */
export interface LogDetails {
  readonly story?: StoryId;
  readonly article?: LastingId;
  readonly articles?: readonly LastingId[];
  /** Number of the revision. */
  readonly revision?: number;
  readonly title?: string | null;
  readonly source?: string;
  readonly outlet?: string | null;
  /** The story that went into this one. */
  readonly from?: StoryId;
  readonly problem?: Problem;
  /** Number of a correction, and what it says, in words. */
  readonly correction?: number;
  readonly summary?: string;
  /** Whether a revision has other words than the one before. */
  readonly corrected?: boolean;
  /** What a run came to: how many of each. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Actions that a person wants to read of: not those of single articles and stories. */
export const RUN_ACTIONS: readonly string[] = ["run-ended", "problem", "correction", "correction-undone"];

export function articleLogged(
  command: string,
  { article, number, corrected }: { readonly article: LastingId; readonly number: number; readonly corrected: boolean },
  { title, outlet, source }: Article,
): NewLogEntry {
  const details: LogDetails = { article, title, outlet, source, revision: number, ...(corrected ? { corrected } : {}) };
  return { command, action: number === 1 ? "article-added" : "article-revised", details };
}

export function problemLogged(command: string, problem: Problem): NewLogEntry {
  const details: LogDetails = { source: problem.source, problem };
  return { command, action: "problem", details };
}

export function storyLogged(
  command: string,
  action: "story-opened" | "story-changed" | "story-merged",
  story: StoryId,
  title: string,
  more: Pick<LogDetails, "articles" | "from"> = {},
): NewLogEntry {
  const details: LogDetails = { story, title, ...more };
  return { command, action, details };
}

/** What only a dossier shows: another origin behind a story, a conflict in it. */
export function foundLogged(action: "origin-added" | "conflict-found", story: StoryId, title: string, summary: string): NewLogEntry {
  const details: LogDetails = { story, title, summary };
  return { command: "brief", action, details };
}

/** What a run of a command came to. */
export function runLogged(command: string, counts: Readonly<Record<string, number>>): NewLogEntry {
  const details: LogDetails = { counts };
  return { command, action: "run-ended", details };
}

const CORRECTION = "correction";

export function correctionLogged(ref: number, correction: Correction): NewLogEntry {
  const story = "into" in correction ? correction.into : "story" in correction ? correction.story : undefined;
  const details: LogDetails = { correction: ref, summary: correctionSummary(correction), ...(story === undefined ? {} : { story }) };
  return { command: correction.kind === "hide-source" ? "hide" : correction.kind, action: CORRECTION, details };
}

/** The entry that takes back the one of a correction. */
export async function undoLogged({ log }: StoreParts, ref: number, correction: Correction): Promise<NewLogEntry> {
  const made = correctionLogged(ref, correction);
  return { ...made, command: "undo", action: "correction-undone", undoes: await entryOf(log, ref) };
}

async function entryOf(log: StoreParts["log"], correction: number): Promise<number | null> {
  for (let after: string | null = null; ; ) {
    const { items, next } = await log.list({ actions: [CORRECTION], limit: 500, after });
    const entry = items.find(({ details }) => (details as LogDetails).correction === correction);
    if (entry || next === null) return entry?.ref ?? null;
    after = next;
  }
}
