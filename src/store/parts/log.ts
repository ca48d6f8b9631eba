import type { Instant, Page, PageRequest } from "./common.ts";

export interface NewLogEntry {
  /** The command that did it: "collect", "merge" … */
  readonly command: string;
  /** What was done, a stable word: "story-merged", "article-revised", "round-ended" … */
  readonly action: string;
  /** Whatever helps to understand or undo it; plain JSON. */
  readonly details: unknown;
  /** The entry that this one takes back. */
  readonly undoes?: number | null;
  /** Now, where it is not said. */
  readonly at?: Instant;
}

export interface LogEntry {
  readonly ref: number;
  readonly at: Instant;
  readonly command: string;
  readonly action: string;
  readonly details: unknown;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

/** What was done, when, by which command. Only ever added to. */
export interface LogPart {
  add(entry: NewLogEntry): Promise<number>;
  get(ref: number): Promise<LogEntry | null>;
  /** Newest first; of these actions where they are given. */
  list(page: PageRequest & { readonly actions?: readonly string[] }): Promise<Page<LogEntry>>;
  /** Entries after one (0: from the first), oldest first, at most `limit`: to follow what is done, in whichever process. */
  since(ref: number, limit: number): Promise<readonly LogEntry[]>;
}
