import type { ConflictKind } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import { articlesOf, type Cluster, orderSides, valueKey } from "./cluster.ts";
import type { Position } from "./difference.ts";

/** Wording conflicts that share a sentence are one utterance: the difference that most articles show stands for all, with the sides of the others that say the same. */
export function oneWording(clusters: readonly Cluster[]): readonly Cluster[] {
  const weight = (c: Cluster): number => articlesOf(c.sides.flatMap((s) => s.positions));
  const first = (c: Cluster): Evidence => c.sides[0].positions[0].evidence;
  const wordings = clusters
    .filter((c) => c.kind === "wording")
    .sort((a, b) => weight(b) - weight(a) || byEvidence(first(a), first(b)) || byCodeUnit(a.sides[0].value, b.sides[0].value));
  const heldAt = new Map<string, Cluster>();
  const kept: Cluster[] = [];
  const added = new Map<Cluster, Cluster["sides"][number][]>();
  for (const c of wordings) {
    const keys = c.sides.flatMap((s) => s.positions.map((p) => `${p.evidence.article}:${p.evidence.start}`));
    const holder = keys.map((k) => heldAt.get(k)).find((h) => h !== undefined);
    if (holder === undefined) kept.push(c);
    else added.set(holder, [...(added.get(holder) ?? []), ...c.sides]);
    for (const k of keys) if (!heldAt.has(k)) heldAt.set(k, holder ?? c);
  }
  return [
    ...clusters.filter((c) => c.kind !== "wording"),
    ...kept.map((c) => ({
      ...c,
      sides: orderSides(
        c.sides.map((side) => {
          const others = c.sides.filter((o) => o !== side);
          const more = (added.get(c) ?? []).filter((s) => sharesWord(s, side) && !others.some((o) => sharesWord(s, o)));
          return [
            ...side.positions,
            ...more.flatMap((s) => s.positions).filter((p) => !c.sides.some((o) => o.positions.some((q) => sameSentence(p, q)))),
          ];
        }),
      ),
    })),
  ];
}

const sameSentence = (p: Position, q: Position): boolean =>
  p.evidence.article === q.evidence.article && p.evidence.start === q.evidence.start;

function sharesWord(a: Cluster["sides"][number], b: Cluster["sides"][number]): boolean {
  const words = new Set(b.positions[0].key.split(" "));
  return a.positions[0].key.split(" ").some((w) => words.has(w) && w.length > 2);
}

/** Clusters that set the same two values against each other are one difference told in sentences that nothing else ties together. */
export function merged(clusters: readonly Cluster[]): readonly Cluster[] {
  const groups = new Map<string, Cluster[]>();
  for (const c of clusters.filter((x) => MERGED.has(x.kind))) {
    const key = `${c.rule} ${sideKeys(c).slice(0, 2).sort(byCodeUnit).join(" | ")}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [c]);
    else list.push(c);
  }
  const rest = clusters.filter((x) => !MERGED.has(x.kind));
  return rest.concat(
    [...groups.values()].map((list) => {
      if (list.length === 1) return list[0];
      const sides = new Map<string, Position[]>();
      for (const c of list)
        for (const [i, key] of sideKeys(c).entries()) sides.set(key, [...(sides.get(key) ?? []), ...c.sides[i].positions]);
      return { kind: list[0].kind, rule: list[0].rule, sides: orderSides([...sides.values()]) };
    }),
  );
}

/** What each side says; of two spellings only the words that differ: "Ada Larke", "Ada Lark" and "Larke", "Lark" are one difference. */
function sideKeys(c: Cluster): readonly string[] {
  const keys = c.sides.map((s) => valueKey(s.positions));
  if (c.rule !== "conflict/name-spelling" || keys.length !== 2) return keys;
  const [a, b] = keys.map((k) => k.split(" "));
  return [a.filter((w) => !b.includes(w)).join(" "), b.filter((w) => !a.includes(w)).join(" ")];
}

/** Kinds whose values name the difference: two figures of one thing, two spellings. "Spokesman" and "not" do not. */
const MERGED: ReadonlySet<ConflictKind> = new Set(["number", "name"]);
