import { append } from "../../model/append.ts";
import type { Claim, Conflict, Dossier, Statement } from "../../model/dossier.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { MARK_SIGNS } from "./words.ts";

export type Mark = keyof typeof MARK_SIGNS;

/** What one article says to a claim. */
export interface Cell {
  readonly mark: Mark;
  readonly statements: readonly Statement[];
}

/** Kinds of conflict in which one side's article contradicts the other's; a bent wording is another detail, not a contradiction. */
const CONTRADICTING: ReadonlySet<Conflict["kind"]> = new Set(["number", "date", "name", "role", "attribution", "polarity", "fact"]);

const overlap = (a: Evidence, b: Evidence): boolean => a.article === b.article && a.field === b.field && a.start < b.end && b.start < a.end;

/** Numbers of a text as written, without their separators. */
function numbers(text: string): ReadonlySet<string> {
  return new Set((text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((n) => n.replace(/,/g, "")));
}

/** Words that carry meaning, cut to their first five letters so that endings do not count. */
function stems(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((w) => w.slice(0, 5)));
}

/** Less than half of the claim's words, or one of its numbers missing, is "less or other detail". */
const SHARE_STATED = 0.5;

function statesInFull(claim: Claim, own: readonly Statement[]): boolean {
  const text = own.map((s) => s.text).join(" ");
  const said = stems(text);
  const wanted = [...stems(claim.text)];
  const figures = numbers(text);
  const lead = claim.statements.find((s) => s.text === claim.text) ?? claim.statements[0];
  return (
    own.some((s) => s.mode === lead.mode) &&
    [...numbers(claim.text)].every((n) => figures.has(n)) &&
    wanted.filter((w) => said.has(w)).length >= wanted.length * SHARE_STATED
  );
}

/** The articles that contradict the claim's clearest statement: those on the other sides of its conflicts. */
function contradicting(claim: Claim, conflicts: readonly Conflict[]): ReadonlySet<string> {
  const lead = claim.statements.find((s) => s.text === claim.text) ?? claim.statements[0];
  const out = new Set<string>();
  for (const conflict of conflicts) {
    if (!CONTRADICTING.has(conflict.kind)) continue;
    const own =
      conflict.sides.find((s) => s.evidence.some((e) => overlap(e, lead))) ??
      conflict.sides.find((s) => s.evidence.some((e) => claim.statements.some((c) => overlap(e, c))));
    if (own === undefined) continue;
    const agreeing = new Set(own.evidence.map((e) => e.article));
    for (const e of conflict.sides.flatMap((side) => (side === own ? [] : side.evidence))) {
      // An article that states this claim elsewhere contradicts another claim of the same conflict.
      const here = claim.statements.filter((s) => s.article === e.article);
      if (!agreeing.has(e.article) && (here.length === 0 || here.some((s) => overlap(s, e)))) out.add(e.article);
    }
  }
  return out;
}

/** For each claim, in the dossier's order, the articles that say something to it. */
export function supportOf(dossier: Dossier): readonly ReadonlyMap<string, Cell>[] {
  const conflictsOf = new Map<string, Conflict[]>();
  for (const c of dossier.conflicts) for (const id of c.claims) append(conflictsOf, id, c);
  return dossier.claims.map((claim) => {
    const cells = new Map<string, Cell>();
    const against = contradicting(claim, conflictsOf.get(claim.id) ?? []);
    const byArticle = new Map<string, Statement[]>();
    for (const s of claim.statements) append(byArticle, s.article, s);
    for (const [article, statements] of byArticle) {
      const mark = against.has(article) ? "contradicts" : statesInFull(claim, statements) ? "states" : "partly";
      cells.set(article, { mark, statements });
    }
    for (const article of against) if (!cells.has(article)) cells.set(article, { mark: "contradicts", statements: [] });
    return cells;
  });
}
