/** Where the source stands to its cue. */
export type Side = "before" | "after" | "none";
/** Where the content stands to its cue. */
export type Layout = "after" | "before" | "around";
export const SIDES: readonly Side[] = ["before", "after", "none"];
export const LAYOUTS: readonly Layout[] = ["after", "before", "around"];

/** A source settled on: tokens `from` to `to`, half open; from = -1 for none. */
export interface Choice {
  readonly side: Side;
  readonly from: number;
  readonly to: number;
}
export const NO_SOURCE: Choice = { side: "none", from: -1, to: -1 };
