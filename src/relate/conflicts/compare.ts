import type { AlignedPair } from "./align.ts";
import { compareAttribution } from "./compare-attribution.ts";
import { compareCauses } from "./compare-causes.ts";
import { compareDates } from "./compare-dates.ts";
import { compareDenials } from "./compare-denials.ts";
import { compareJournals } from "./compare-journals.ts";
import { compareNames } from "./compare-names.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { comparePolarity } from "./compare-polarity.ts";
import { compareRoles } from "./compare-roles.ts";
import { compareQuoted } from "./compare-wording.ts";
import type { Alignment, Comparison } from "./difference.ts";
import type { StatementView } from "./view.ts";

/** A rule that holds one kind of point of two aligned statements against each other. */
export interface PairRule {
  readonly id: string;
  /** Least cosine for pairs that no claim holds, and for those that one does. */
  readonly least: number;
  readonly leastClaimed: number;
  readonly compare: (a: StatementView, b: StatementView, alignment: Alignment) => readonly Comparison[];
}

/** The pair rules. Each is independent of the others. */
export const PAIR_RULES: readonly PairRule[] = [
  { id: "conflict/number", least: 0.45, leastClaimed: 0.1, compare: compareNumbers },
  { id: "conflict/date", least: 0.5, leastClaimed: 0.15, compare: compareDates },
  { id: "conflict/polarity", least: 0.55, leastClaimed: 0.4, compare: comparePolarity },
  { id: "conflict/denial", least: 0.3, leastClaimed: 0.1, compare: compareDenials },
  { id: "conflict/cause", least: 0.2, leastClaimed: 0.05, compare: compareCauses },
  { id: "conflict/name", least: 0.4, leastClaimed: 0.15, compare: compareNames },
  { id: "conflict/role", least: 0.35, leastClaimed: 0.1, compare: compareRoles },
  { id: "conflict/wording", least: 0.3, leastClaimed: 0.1, compare: compareQuoted },
  { id: "conflict/journal", least: 0.3, leastClaimed: 0.1, compare: compareJournals },
  { id: "conflict/attribution-lost", least: 0.8, leastClaimed: 0.8, compare: compareAttribution },
];

/** Every point on which two aligned statements of different articles agree or differ. */
export function compareStatements(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  return PAIR_RULES.filter((r) => alignment.score >= (alignment.claimed ? r.leastClaimed : r.least)).flatMap((r) =>
    r.compare(a, b, alignment),
  );
}

export function comparePair(pair: AlignedPair): readonly Comparison[] {
  return compareStatements(pair.a, pair.b, { score: pair.score, claimed: pair.claim !== null });
}
