import type { LastingId } from "../../../store/parts/articles.ts";
import type { StoreParts } from "../../../store/store.ts";
import { type Pins, pinsOf } from "./pins.ts";

/** Where people put these articles, and those that stood beside them, by the ids of that time. */
export async function pinsAbout({ corrections }: StoreParts, articles: readonly LastingId[]): Promise<Pins> {
  const placements = (await corrections.about(articles)).flatMap(({ correction }) =>
    correction.kind === "merge" || correction.kind === "split" || correction.kind === "move" ? [correction] : [],
  );
  return pinsOf(placements);
}
