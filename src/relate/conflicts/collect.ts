import type { ConflictKind } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import { OWN_VOICE } from "./compare-attribution.ts";
import { type Comparison, type Position, placeOf } from "./difference.ts";
import { meet } from "./number-range.ts";

/** What is said on one side of a difference. */
interface Side {
  readonly positions: Position[];
}

function saysSame(a: Position, b: Position): boolean {
  return a.range !== null && b.range !== null ? meet(a.range, b.range) : a.key === b.key;
}

/** The sides of a group of positions: those that say the same stand together; one that fits two sides speaks for neither. */
function sidesOf(positions: readonly Position[], agreed: ReadonlySet<string>): readonly Side[] {
  const together = (p: Position, q: Position): boolean => saysSame(p, q) || agreed.has(pairKey(p, q));
  const width = (p: Position): number => (p.range === null ? 0 : p.range.high - p.range.low);
  const sorted = [...positions].sort((p, q) => width(p) - width(q) || byCodeUnit(p.key, q.key) || byEvidence(p.evidence, q.evidence));
  const sides: Side[] = [];
  for (const p of sorted) {
    const fitting = sides.filter((s) => s.positions.some((q) => together(p, q)));
    if (fitting.length === 1) fitting[0].positions.push(p);
    else if (fitting.length === 0) sides.push({ positions: [p] });
  }
  return sides;
}

/** One article that drops who said it has only shortened; two or more that never knew of a speaker contradict. */
const LEAST_OWN = 2;

/** More days than this for one thing are several things. */
const MOST_DATES = 2;

const CORRECTION = /\b(?:initially|previously|originally|earlier|at first|first reported|updated?|corrected)\b/i;

/** A figure that one article gives two values of has moved, or measures two things: that article explains the difference. */
function isExplained(sample: Position, kind: ConflictKind, sides: readonly Side[]): boolean {
  // An article that prints both wordings prints two utterances.
  if (kind === "wording") return shareArticle(sides);
  if (sample.key.startsWith("% ") || sample.range === null) return false;
  // Two ages in one article are of two people, unless it says that it corrects itself.
  const corrected = sides.some((s) => s.positions.some((p) => CORRECTION.test(p.evidence.text)));
  if (sample.key.startsWith("year-old ") && corrected) return false;
  return shareArticle(sides);
}

function shareArticle(sides: readonly Side[]): boolean {
  const seen = new Set<string>();
  for (const s of sides) {
    const own = new Set(s.positions.map((p) => p.evidence.article));
    if ([...own].some((id) => seen.has(id))) return true;
    for (const id of own) seen.add(id);
  }
  return false;
}

function pairKey(p: Position, q: Position): string {
  const [x, y] = [placeOf(p), placeOf(q)];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

/** The sides that were held against one of the others, not only tied to it through sentences that speak for neither. */
function opposedSides(sides: readonly Side[], opposed: ReadonlySet<string>): readonly Side[] {
  const places = sides.map((s) => s.positions.slice(0, MOST_COMPARED));
  const against = (i: number, j: number): boolean => places[i].some((p) => places[j].some((q) => opposed.has(pairKey(p, q))));
  return sides.filter((_, i) => sides.some((_, j) => j !== i && against(i, j)));
}

/** Positions of a side that are looked at for having been compared. */
const MOST_COMPARED = 60;

/** Comparisons of one kind that hang together through a shared position: one difference, told by many articles. */
export interface Cluster {
  readonly kind: ConflictKind;
  readonly rule: string;
  readonly sides: readonly { readonly value: string; readonly positions: readonly Position[] }[];
}

/** Gathers comparisons into clusters with two or more sides. Independent of the order of `comparisons`. */
export function clusterOf(comparisons: readonly Comparison[]): readonly Cluster[] {
  const parent = new Map<string, string>();
  const position = new Map<string, { readonly position: Position; readonly kind: ConflictKind; readonly rule: string }>();
  const find = (x: string): string => {
    let root = x;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    let at = x;
    while (at !== root) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const node = (c: Comparison, p: Position): string => {
    const key = `${c.rule} ${placeOf(p)}`;
    if (!parent.has(key)) {
      parent.set(key, key);
      position.set(key, { position: p, kind: c.kind, rule: c.rule });
    }
    return key;
  };
  const union = (x: string, y: string): void => {
    const [a, b] = [find(x), find(y)];
    if (a < b) parent.set(b, a);
    else if (b < a) parent.set(a, b);
  };
  const agreed = new Set<string>();
  const opposed = new Set<string>();
  const contested = new Set<string>();
  for (const c of comparisons) {
    const [x, y] = [node(c, c.a), node(c, c.b)];
    union(x, y);
    if (c.verdict === "agree") agreed.add(pairKey(c.a, c.b));
    else {
      contested.add(x).add(y);
      opposed.add(pairKey(c.a, c.b));
    }
  }
  const groups = new Map<string, string[]>();
  for (const key of [...parent.keys()].sort(byCodeUnit)) groups.set(find(key), [...(groups.get(find(key)) ?? []), key]);
  const out: Cluster[] = [];
  for (const keys of groups.values()) {
    if (!keys.some((k) => contested.has(k))) continue;
    const members = keys.map((k) => position.get(k)!);
    const sides = opposedSides(
      sidesOf(
        members.map((m) => m.position),
        agreed,
      ),
      opposed,
    );
    if (sides.some((s) => s.positions[0].key === OWN_VOICE && articlesOf(s.positions) < LEAST_OWN)) continue;
    if (
      sides.length < 2 ||
      (members[0].kind === "date" && sides.length > MOST_DATES) ||
      isExplained(members[0].position, members[0].kind, sides)
    )
      continue;
    out.push({
      kind: members[0].kind,
      rule: members[0].rule,
      sides: orderSides(sides.map((s) => s.positions)),
    });
  }
  return oneWording(merged(out));
}

/** Wording conflicts that share a sentence are one utterance: the difference that most articles show stands for all, with the sides of the others that say the same. */
function oneWording(clusters: readonly Cluster[]): readonly Cluster[] {
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
function merged(clusters: readonly Cluster[]): readonly Cluster[] {
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

/** The phrase that most of a side's sentences use; ties by code unit. */
function phraseOf(positions: readonly Position[]): string {
  const counts = new Map<string, number>();
  for (const p of positions) counts.set(p.value, (counts.get(p.value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0][0];
}

/** The key that most of a side's positions have. */
function valueKey(positions: readonly Position[]): string {
  const counts = new Map<string, number>();
  for (const p of positions) counts.set(p.key, (counts.get(p.key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0][0];
}

/** Sides by how many articles are on them, then by their phrase. */
function orderSides(sides: readonly (readonly Position[])[]): Cluster["sides"] {
  return sides
    .map((positions) => ({ value: phraseOf(positions), positions: [...positions].sort((p, q) => byEvidence(p.evidence, q.evidence)) }))
    .sort(
      (a, b) =>
        articlesOf(b.positions) - articlesOf(a.positions) ||
        byCodeUnit(a.value, b.value) ||
        byEvidence(a.positions[0].evidence, b.positions[0].evidence),
    );
}

const articlesOf = (positions: readonly Position[]): number => new Set(positions.map((p) => p.evidence.article)).size;
