import type { Conflict, ConflictKind } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import { byCodeUnit, contentId } from "../../model/id.ts";
import type { Cluster } from "./cluster.ts";
import type { Position } from "./difference.ts";
import { SOURCE } from "./missing-at-source.ts";

/** Sentences of one article that a side points at: more would say nothing. */
const SENTENCES_OF_AN_ARTICLE = 3;

/** Most material first. */
const ORDER: readonly ConflictKind[] = [
  "number",
  "date",
  "polarity",
  "missing-at-source",
  "role",
  "name",
  "attribution",
  "wording",
  "fact",
];

/** How each kind is put in one line: `X` and `Y` are the phrases of the first two sides. */
const PATTERNS: Record<ConflictKind, string> = {
  number: "Reports give different figures",
  date: "Reports give different dates",
  polarity: "One report states what another denies",
  "missing-at-source": "The report that is credited does not say so",
  role: "The role differs",
  name: "The name differs",
  attribution: "The same words are given to different speakers",
  wording: "One quotation is printed in different words",
  fact: "The accounts differ",
};

/** The sentences of a side, in order, the first ones of each article. */
function evidenceOfSide(positions: readonly Position[]): readonly Evidence[] {
  const seen = new Map<string, Evidence>();
  for (const { evidence: e } of positions) seen.set(`${e.article}:${e.field ?? ""}${e.start}-${e.end}`, e);
  const perArticle = new Map<string, number>();
  return [...seen.values()].sort(byEvidence).filter((e) => {
    const n = (perArticle.get(e.article) ?? 0) + 1;
    perArticle.set(e.article, n);
    return n <= SENTENCES_OF_AN_ARTICLE;
  });
}

type Side = Conflict["sides"][number];

/** A sentence that tells both sides ("no injuries, while others speak of two") speaks for neither, where others do. */
function distinctSides(sides: readonly Side[]): readonly Side[] {
  const placeOf = (e: Evidence): string => `${e.article}:${e.start}`;
  const count = new Map<string, number>();
  for (const s of sides) for (const e of s.evidence) count.set(placeOf(e), (count.get(placeOf(e)) ?? 0) + 1);
  const own = sides.map((s) => ({ ...s, evidence: s.evidence.filter((e) => count.get(placeOf(e)) === 1) }));
  return own.every((s) => s.evidence.length > 0) ? own : sides;
}

function summaryOf(kind: ConflictKind, values: readonly string[]): string {
  const quoted = values.map((v) => `“${v}”`);
  const last = quoted.length > 1 ? ` ${kind === "missing-at-source" ? "–" : "or"} ${quoted.at(-1)}` : "";
  return `${PATTERNS[kind]}: ${quoted.slice(0, Math.max(1, quoted.length - 1)).join(", ")}${last}`;
}

/** Rules whose conflicts leave what is claimed as it is: a quotation bent, a name misspelled, a speaker's office put differently. */
const UNDISPUTED = /^conflict\/(?:wording|name-spelling|role)$/;

/** Which claims a sentence belongs to, and which it stands for as their clearest statement. Ids of claims. */
export interface ClaimsAt {
  readonly claims: (e: Evidence) => readonly string[];
  readonly leads: (e: Evidence) => readonly string[];
}

/**
 * The claims that a conflict disputes: those that hold sentences of two sides, and those whose clearest statement is on a side. A claim that
 * holds a sentence of one side for something else that the sentence says is left alone.
 */
function disputedBy(sides: readonly { readonly evidence: readonly Evidence[] }[], at: ClaimsAt): readonly string[] {
  const touched = sides.map((s) => new Set(s.evidence.flatMap(at.claims)));
  const leads = new Set(sides.flatMap((s) => s.evidence.flatMap(at.leads)));
  const all = new Set(touched.flatMap((ids) => [...ids]));
  return [...all].filter((id) => leads.has(id) || touched.filter((ids) => ids.has(id)).length > 1).sort(byCodeUnit);
}

/** The conflict of a cluster. */
export function conflictOf(cluster: Cluster, at: ClaimsAt): Conflict {
  const sides = distinctSides(cluster.sides.map((s) => ({ value: s.value, evidence: evidenceOfSide(s.positions) })));
  const everything = sides.flatMap((s) => s.evidence);
  const claims = UNDISPUTED.test(cluster.rule) ? [] : disputedBy(sides, at);
  return {
    id: contentId("c", cluster.rule, ...everything.map((e) => `${e.article}:${e.field ?? ""}${e.start}-${e.end}`).sort(byCodeUnit)),
    kind: cluster.kind,
    claims,
    summary: summaryOf(
      cluster.kind,
      // The report that does not say so is named last.
      [...cluster.sides].sort((a, b) => Number(a.positions[0].key === SOURCE) - Number(b.positions[0].key === SOURCE)).map((s) => s.value),
    ),
    sides,
    rule: cluster.rule,
  };
}

/** Order of conflicts: by kind, most material first, then by how many articles speak, then by id. */
export function byMateriality(a: Conflict, b: Conflict): number {
  const support = (c: Conflict): number => new Set(c.sides.flatMap((s) => s.evidence.map((e) => e.article))).size;
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || support(b) - support(a) || byCodeUnit(a.id, b.id);
}
