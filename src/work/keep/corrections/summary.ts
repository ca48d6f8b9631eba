import type { Correction } from "../../../store/parts/corrections.ts";

const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** A correction in words, for a list. */
export function correctionSummary(c: Correction): string {
  switch (c.kind) {
    case "merge":
      return `story ${c.from} merged into ${c.into}`;
    case "split":
      return `${counted(c.articles.length, "article")} of the story ${c.from} made the story ${c.into}`;
    case "move":
      return `article ${c.articles.join(", ")} moved ${c.from === null ? "" : `from the story ${c.from} `}into ${c.into}`;
    case "hide-source":
      return `source ${c.source} hidden`;
    case "same-person":
      return `${c.names.join(" and ")} are one person in the story ${c.story}`;
    case "not-same-claim":
      return `“${c.statements[0].text}” taken out of a claim of the story ${c.story}`;
  }
}
