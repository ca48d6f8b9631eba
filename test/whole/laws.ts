import type { Dossier } from "../../src/model/dossier.ts";
import { dossierSchema } from "../../src/model/dossier-schema.ts";
import type { Evidence } from "../../src/model/evidence.ts";

/** Every evidence of a dossier, wherever it stands. */
export function allEvidence(dossier: Dossier): readonly Evidence[] {
  const out: Evidence[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === "object") {
      const e = node as Evidence;
      if (typeof e.article === "string" && typeof e.start === "number") out.push(e);
      Object.values(node).forEach(visit);
    }
  };
  visit(dossier);
  return out;
}

/** What breaks the first law, or the form: empty for a sound dossier. */
export function lawsBroken(dossier: Dossier): readonly string[] {
  const broken: string[] = [];
  const shape = dossierSchema.safeParse(JSON.parse(JSON.stringify(dossier)));
  if (!shape.success) broken.push(...shape.error.issues.map((i) => `form: ${i.path.join(".")} ${i.message}`));
  const articles = new Map(dossier.articles.map((a) => [a.id, a]));
  for (const e of allEvidence(dossier)) {
    const field = e.field === "title" ? articles.get(e.article)?.title : articles.get(e.article)?.text;
    if (field?.slice(e.start, e.end) !== e.text) broken.push(`evidence does not read back: ${JSON.stringify(e)}`);
  }
  const origins = new Set(dossier.lineage.origins.map((o) => o.id));
  const entities = new Set(dossier.entities.map((e) => e.id));
  const claims = new Set(dossier.claims.map((c) => c.id));
  const known = (what: string, set: { has(id: string): boolean }, id: string): void => {
    if (!set.has(id)) broken.push(`${what} ${id} is not in the dossier`);
  };
  const unique = (what: string, ids: readonly string[]): void => {
    if (new Set(ids).size !== ids.length) broken.push(`two ${what} have one id`);
  };
  for (const [what, list] of Object.entries({
    articles: dossier.articles,
    claims: dossier.claims,
    entities: dossier.entities,
    quotes: dossier.quotes,
    conflicts: dossier.conflicts,
    origins: dossier.lineage.origins,
  }))
    unique(
      what,
      (list as readonly { id: string }[]).map((x) => x.id),
    );
  for (const c of dossier.claims) {
    if (!c.statements.some((s) => s.text === c.text)) broken.push(`claim ${c.id} says what none of its statements says`);
    for (const o of c.origins) known("origin", origins, o);
    for (const s of c.statements) {
      if (s.origin !== null) known("origin", origins, s.origin);
      for (const v of s.via) known("entity", entities, v);
    }
    if (c.status === "corroborated" && c.origins.length < 2) broken.push(`claim ${c.id} is corroborated by fewer than two origins`);
  }
  for (const c of dossier.conflicts) {
    for (const id of c.claims) known("claim", claims, id);
    for (const s of c.sides) if (s.evidence.length === 0) broken.push(`a side of conflict ${c.id} has no evidence`);
  }
  for (const u of dossier.updates) known("claim", claims, u.claim);
  for (const q of dossier.quotes) {
    if (q.speaker !== null) known("entity", entities, q.speaker);
    if (q.earliest >= q.variants.length || q.fullest >= q.variants.length)
      broken.push(`quote ${q.id} points at a variant that is not there`);
    for (const c of q.changes) if (c.variant >= q.variants.length) broken.push(`a change of quote ${q.id} is of no variant`);
    for (const v of q.variants) if (v.evidence.length === 0) broken.push(`a variant of quote ${q.id} has no evidence`);
  }
  for (const t of dossier.timeline) if (t.evidence.length === 0) broken.push(`a timeline entry of ${t.date} has no evidence`);
  for (const o of dossier.lineage.origins) if (o.sameAs !== null) known("origin", origins, o.sameAs);
  for (const o of dossier.lineage.origins) for (const a of o.articles) known("article", articles, a);
  for (const e of dossier.lineage.edges) {
    known("article", articles, e.from);
    known(
      e.kind === "credits" ? "origin or article" : "article",
      e.kind === "credits" ? new Set([...origins, ...articles.keys()]) : articles,
      e.to,
    );
  }
  for (const a of dossier.articles) if (a.duplicateOf !== null) known("article", articles, a.duplicateOf);
  if (dossier.claims.length > 0 && dossier.story.summary.length === 0) broken.push("claims, but no summary");
  return broken;
}
