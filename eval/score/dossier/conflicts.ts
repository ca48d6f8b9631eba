import type { Conflict } from "../../../src/model/dossier.ts";
import { type Figures, rate } from "../lib.ts";
import { type Aligned, articleIn, type CaseConflict } from "./case.ts";

/** A side that spreads over more sentences of one article than this says nothing. */
const SENTENCES_A_SIDE = 3;

interface Offered {
  readonly conflict: Conflict;
  readonly sides: readonly ReadonlySet<string>[];
}

function pointed(side: ReadonlySet<string>): boolean {
  const per = new Map<string, number>();
  for (const s of side) per.set(articleIn(s), (per.get(articleIn(s)) ?? 0) + 1);
  return [...per.values()].every((n) => n <= SENTENCES_A_SIDE);
}

/** Two sides of the gold conflict lie under two different sides of the offered one. */
function touches(
  sides: readonly ReadonlySet<string>[],
  wanted: readonly (readonly string[])[],
  ok: (side: ReadonlySet<string>) => boolean,
): boolean {
  const touched = wanted.map((want) => sides.findIndex((have) => ok(have) && want.some((s) => have.has(s))));
  return new Set(touched.filter((i) => i >= 0)).size >= 2;
}

/** Conflicts, matched one to one by augmenting paths, so that their order does not matter. */
export function scoreConflicts({ gold, dossier, sentencesUnder, misses }: Aligned): Figures {
  const offered: Offered[] = dossier.conflicts.map((conflict) => ({
    conflict,
    sides: conflict.sides.map((s) => new Set(s.evidence.flatMap((e) => sentencesUnder(e)))),
  }));
  const fits = (g: CaseConflict, x: Offered): boolean => g.kinds.includes(x.conflict.kind) && touches(x.sides, g.sides, pointed);
  const takenBy = new Map<Offered, CaseConflict>();
  const place = (g: CaseConflict, seen: Set<Offered>): boolean =>
    offered.some((x) => {
      if (seen.has(x) || !fits(g, x)) return false;
      seen.add(x);
      const holder = takenBy.get(x);
      if (holder !== undefined && !place(holder, seen)) return false;
      takenBy.set(x, g);
      return true;
    });
  for (const g of gold.conflicts) if (!place(g, new Set())) misses.push(`conflicts: not found ${g.id}: ${g.label}`);
  const arguable = (gold.mayConflicts ?? []).flatMap((m) => (typeof m === "string" ? [] : [m.sides]));
  const listed = [...arguable, ...gold.conflicts.map((g) => g.sides)];
  const beyond = offered.filter((x) => !takenBy.has(x) && !listed.some((sides) => touches(x.sides, sides, () => true)));
  for (const { conflict } of beyond) misses.push(`conflicts: beyond the list (judge by reading) ${conflict.kind}: ${conflict.summary}`);
  return {
    "conflicts recall": rate(takenBy.size, gold.conflicts.length),
    "conflicts expected": gold.conflicts.length,
    "conflicts found": takenBy.size,
    "conflicts reported": dossier.conflicts.length,
    "conflicts beyond the list": beyond.length,
  };
}
