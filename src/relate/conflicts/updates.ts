import type { ArticleId } from "../../model/article.ts";
import type { Publication, Update } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Cluster } from "./cluster.ts";
import type { Position } from "./difference.ts";

/** Counts that move while a story runs: tolls, people and means at work, votes, standings. General knowledge of the trade. */
const MOVING = new Set(
  "dead injured victim assault complaint crime casualty fatality body death survivor missing hostage arrest detainee suspect case infection patient evacuee refugee people person rescuer firefighter officer soldier troop volunteer worker excavator truck vehicle helicopter boat home house building vote ballot signature point goal seat child woman man protester demonstrator contributor donor supporter subscriber follower user".split(
    " ",
  ),
);

/** Sums of money that move: prices and what is collected. */
const MOVING_SUM = /\b(?:pric|trad|share|rais|fund|donat|worth|exchange|damage|total)/i;

/**
 * A cluster of figures as an update: each article's figure is newer than the one before, so that nothing contradicts. Null where two
 * figures were printed on the same day, "moved" where they were not but do not rise as such counts do (another count, another stage), null where the days of publication are unknown, or where what is measured does not move.
 */
export function asUpdate(
  cluster: Cluster,
  published: ReadonlyMap<ArticleId, Publication>,
  claimsAt: (e: Evidence) => readonly string[],
): Update | "moved" | null {
  if (cluster.kind !== "number" || !isMoving(cluster)) return null;
  const steps: { value: string; asOf: string; until: string; positions: readonly Position[] }[] = [];
  for (const side of cluster.sides) {
    const days = side.positions.map((p) => dayOf(published.get(p.evidence.article)));
    if (days.some((d) => d === null)) return null;
    const sorted = (days as string[]).sort(byCodeUnit);
    steps.push({ value: side.value, asOf: sorted[0], until: sorted[sorted.length - 1], positions: side.positions });
  }
  steps.sort((a, b) => byCodeUnit(a.asOf, b.asOf) || byCodeUnit(a.value, b.value));
  for (let i = 1; i < steps.length; i++) if (steps[i].asOf <= steps[i - 1].until) return null;
  const rising = steps.every((s, i) => i === 0 || (s.positions[0].range?.high ?? 0) >= (steps[i - 1].positions[0].range?.low ?? 0));
  if (!rising && steps.every((s) => s.positions[0].key.startsWith("count"))) return "moved";
  const claim = commonest(steps.flatMap((s) => s.positions.flatMap((p) => claimsAt(p.evidence))));
  if (claim === undefined) return "moved";
  return {
    claim,
    steps: steps.map((s) => ({ value: s.value, asOf: s.asOf, evidence: unique(s.positions.map((p) => p.evidence)) })),
  };
}

/** The day of publication where it is known to the day. */
function dayOf(p: Publication | undefined): string | null {
  const first = p?.earliest?.slice(0, 10) ?? null;
  const last = p?.latest?.slice(0, 10) ?? null;
  return first !== null && first === last ? first : null;
}

function isMoving(cluster: Cluster): boolean {
  return cluster.sides.every((s) =>
    s.positions.every((p) => {
      const [dimension, counted] = p.key.split(" ");
      return (/^[A-Z]{3}$/.test(dimension) && MOVING_SUM.test(p.evidence.text)) || (dimension === "count" && MOVING.has(counted));
    }),
  );
}

function unique(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence]
    .sort(byEvidence)
    .filter((e, i, all) => i === 0 || byEvidence(all[i - 1], e) !== 0)
    .slice(0, 6);
}

/** The claim that most of the sentences belong to; undefined where there is none. */
function commonest(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0];
}
