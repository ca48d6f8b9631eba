import type { Dossier, Origin } from "./dossier.ts";

/** Origins that are one behind the story, with the articles that go back to them. */
export interface OriginGroup {
  /** Place in the list, from 1. */
  readonly number: number;
  readonly label: string;
  readonly ids: readonly string[];
  /** Articles that are that report itself. */
  readonly own: readonly string[];
}

/** Origins of one publisher are one, and so are those whose own reports are copies of one another. */
export function originGroups({ lineage }: Dossier): readonly OriginGroup[] {
  const parent = new Map(lineage.origins.map((o) => [o.id, o.id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  const originsOf = new Map<string, string[]>();
  for (const o of lineage.origins) for (const a of o.articles) originsOf.set(a, [...(originsOf.get(a) ?? []), o.id]);
  for (const o of lineage.origins) if (o.sameAs !== null && parent.has(o.sameAs)) parent.set(root(o.id), root(o.sameAs));
  for (const edge of lineage.edges) {
    if (edge.kind !== "copies") continue;
    for (const x of originsOf.get(edge.from) ?? []) for (const y of originsOf.get(edge.to) ?? []) parent.set(root(x), root(y));
  }
  const groups = new Map<string, Origin[]>();
  for (const o of lineage.origins) groups.set(root(o.id), [...(groups.get(root(o.id)) ?? []), o]);
  return [...groups.values()].map((members, i) => ({
    number: i + 1,
    label: members.map((m) => m.label).join(" / "),
    ids: members.map((m) => m.id),
    own: [...new Set(members.flatMap((m) => m.articles))],
  }));
}

/**
 * The origin that each article mainly goes back to: its own where it is one, else that of the article it repeats, else the one it credits or takes its text from, else the
 * one most of its statements name. An article that shows none is absent.
 */
export function homeOrigins(dossier: Dossier, groups: readonly OriginGroup[]): ReadonlyMap<string, OriginGroup> {
  const byId = new Map(groups.flatMap((g) => g.ids.map((id) => [id, g] as const)));
  const home = new Map<string, OriginGroup>();
  for (const g of groups) for (const a of g.own) if (!home.has(a)) home.set(a, g);
  // Through other articles, nearest first: at most as many rounds as articles, as each but the last settles one.
  for (let settled = true; settled; ) {
    settled = false;
    for (const a of dossier.articles) {
      const of = a.duplicateOf === null || home.has(a.id) ? undefined : home.get(a.duplicateOf);
      if (of === undefined) continue;
      home.set(a.id, of);
      settled = true;
    }
    for (const edge of dossier.lineage.edges) {
      if (edge.kind === "shares-text" || home.has(edge.from)) continue;
      const to = byId.get(edge.to) ?? home.get(edge.to);
      if (to === undefined) continue;
      home.set(edge.from, to);
      settled = true;
    }
  }
  const votes = new Map<string, Map<OriginGroup, number>>();
  for (const claim of dossier.claims) {
    for (const s of claim.statements) {
      const group = s.origin === null ? undefined : byId.get(s.origin);
      if (group === undefined || home.has(s.article)) continue;
      const counts = votes.get(s.article) ?? new Map<OriginGroup, number>();
      votes.set(s.article, counts.set(group, (counts.get(group) ?? 0) + 1));
    }
  }
  for (const [article, counts] of votes) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number);
    home.set(article, best[0]);
  }
  return home;
}
