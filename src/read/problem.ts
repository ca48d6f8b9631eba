import type { Problem } from "../model/article.ts";

/** Stable codes of what can go wrong with an input, each with what a user can do about it. The list for people: docs/problems.md. */
export const PROBLEM_HINTS = {
  "not-found": "Check the path; a glob needs quotation marks where the shell would expand it.",
  unreadable: "Check that the file exists and that you may read it.",
  "not-a-file": "Name a file or a folder; pipes and devices are read only when named themselves.",
  "link-loop": "The folder is read once, where it really stands.",
  empty: "Nothing to read: the file has no bytes or white space alone.",
  "no-text": "Give a form of the article that holds its text.",
  "unknown-format": "Firsthand reads txt, md, html, json, jsonl, pdf, docx and eml, each also as gz.",
  "cut-off": "Split the file; what was read up to the limit is used.",
  "damaged-archive": "Fetch the file again; what could be unpacked is used.",
  "doubtful-encoding": "Convert the file to UTF-8; characters that could not be read stand as U+FFFD.",
  "broken-front-matter": "Correct the YAML between the --- lines; the text after it is used.",
  "broken-json": "Correct the JSON; what can be told apart is used.",
  "broken-line": "Correct the line; the other lines are used.",
  "broken-file": "Open the file in the program that made it and save it again.",
  "repeated-id": "Give each article an id of its own; all of them are used.",
  "unclear-date": "Write dates as YYYY-MM-DD; the article is used without a stated date.",
  "unlikely-date": "Check the date; the article is used, its date with doubt.",
  "internal-error": "It is a defect of Firsthand: please report it, with the article; the other articles are used.",
} as const;

export type ProblemCode = keyof typeof PROBLEM_HINTS;

/** A problem before it is known in which source. */
export interface Finding {
  readonly code: ProblemCode;
  readonly reason: string;
}

/** The record of a problem, with the code's hint. */
export function problemOf(source: string, { code, reason }: Finding): Problem {
  return { source, code, reason, hint: PROBLEM_HINTS[code] };
}

/** Why a system call failed, without the path (which may be absolute). */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException)?.code;
  const known: Record<string, string> = {
    ENOENT: "There is no such file or folder.",
    EACCES: "The file may not be read.",
    EPERM: "The file may not be read.",
    EISDIR: "It is a folder, not a file.",
    ELOOP: "A link leads back to itself.",
    EMFILE: "Too many files are open.",
    ENAMETOOLONG: "The name is too long.",
    ENOTDIR: "A part of the path is not a folder.",
  };
  return (code && known[code]) || `It could not be read${code ? ` (${code})` : ""}.`;
}
