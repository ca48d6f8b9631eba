import type { NameKind } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";
import { isFirstName } from "./lexicon/first-names.ts";
import { KNOWN_ACRONYMS, KNOWN_ORGANISATIONS } from "./lexicon/organisations.ts";
import { isKnownPlace } from "./lexicon/places.ts";
import { isShouted, type Unit } from "./units.ts";

const LONGEST = 6;
/** Place names that are common words too: in a headline their capital tells nothing. */
const ALSO_WORDS = new Set([
  "us",
  "nice",
  "moon",
  "earth",
  "mars",
  "turkey",
  "chad",
  "china",
  "rio",
  "reading",
  "victoria",
  "georgia",
  "jordan",
  "mobile",
  "orlando",
  "arctic",
  "queens",
  "charlotte",
  "austin",
  "sydney",
  "florence",
  "mercury",
  "venus",
  "kent",
  "devon",
]);

export interface KnownMatch extends Span {
  readonly words: readonly string[];
  readonly kind: NameKind;
}

/** Names in a line whose capitals tell nothing: those known from the rest of the article, well-known places and organisations. */
export function matchKnown(units: readonly Unit[], known: ReadonlyMap<string, NameKind>): readonly KnownMatch[] {
  const out: KnownMatch[] = [];
  const shouted = units.filter(isShouted).length > units.length / 2;
  for (let i = 0; i < units.length; ) {
    let taken = 0;
    if (units[i].initial === "upper")
      for (let n = Math.min(LONGEST, units.length - i); n > 0 && taken === 0; n--) {
        const piece = units.slice(i, i + n);
        const words = piece.map((u) => u.lower);
        const kind = kindHere(words, piece, known, shouted);
        if (kind === null) continue;
        out.push({ start: piece[0].start, end: piece[n - 1].end, words, kind });
        taken = n;
      }
    i += taken || 1;
  }
  return out;
}

function kindHere(
  words: readonly string[],
  units: readonly Unit[],
  known: ReadonlyMap<string, NameKind>,
  shouted: boolean,
): NameKind | null {
  const name = words.join(" ");
  const from = known.get(name);
  if (from !== undefined) return from;
  if (isKnownPlace(name) && (!ALSO_WORDS.has(name) || (name === "us" && !shouted && units[0].text === "US"))) return "place";
  if (words.length > 1 && KNOWN_ORGANISATIONS.has(name)) return "organisation";
  if (!shouted && words.length === 1 && isShouted(units[0]) && KNOWN_ACRONYMS.has(units[0].text)) return "organisation";
  if (!shouted && words.length === 2 && isFirstName(words[0]) && units.every((u) => u.pos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(u.text)))
    return "person";
  return null;
}
