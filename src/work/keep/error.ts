/** What can be wrong with what is asked of the store, each with what a user can do about it. Codes are stable. */
export const KEEP_HINTS = {
  "unknown-id": "`firsthand stories` and `firsthand show` list the ids.",
  "same-story": "Name another story: those named are one already.",
  "not-in-story": "Name articles of that story: `firsthand show STORY` lists them.",
  "nothing-left": "Leave at least one article in the story.",
  "nothing-hidden": "Give an outlet's name, a host such as news.example, or a feed's address, as `firsthand show` prints them.",
  "already-hidden": "`firsthand log` lists what is hidden; `firsthand undo` shows it again.",
  "not-a-person": "Give persons of the story as its dossier names them: `firsthand brief --story STORY` lists them.",
  "one-person": "Name two persons.",
  "not-in-claim": "Give ARTICLE:START-END as `firsthand show CLAIM` lists the statements.",
  "nothing-to-undo": "`firsthand log` lists the changes that hold.",
} as const;

export type KeepErrorCode = keyof typeof KEEP_HINTS;

/** What is asked for cannot be done: `code` is stable, `place` the argument that is wrong, `hint` what can be done. */
export class KeepError extends Error {
  readonly code: KeepErrorCode;
  readonly place: string;
  readonly hint: string;

  constructor(code: KeepErrorCode, place: string, reason: string) {
    super(`${place}: ${reason}.`);
    this.name = "KeepError";
    this.code = code;
    this.place = place;
    this.hint = KEEP_HINTS[code];
  }
}
