import type { Dossier, DossierArticle, Statement } from "../../model/dossier.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { Instant } from "../../store/parts/common.ts";
import type { StoreParts } from "../../store/store.ts";
import { comparedRevisions } from "./revisions.ts";
import { likeness, wordsOf } from "./sentence-changes.ts";

/** A sentence of a story that its source has changed or withdrawn since. */
export interface SourceChange {
  /** Id of the article's record, as the dossier has it. */
  readonly article: string;
  /** Claims of the dossier that lean on what was changed. */
  readonly claims: readonly string[];
  readonly before: string;
  /** Null where the sentence is gone. */
  readonly after: string | null;
  readonly at: Instant;
  /** Outlets (else sources) of the other reports that still say what it was before. */
  readonly stillSaidBy: readonly string[];
}

/**
 * Least share of words (Dice) that a statement has in common with what was withdrawn or corrected, for it to still say so. Copies and close
 * rewrites have more; two statements on one matter in other words have less, and are left out rather than blamed.
 */
const LEAST_LIKENESS = 0.6;

/**
 * What the sources of a story changed or withdrew, latest first, and who still says what it was before. Only changes of words count: marks and
 * white space tell nothing.
 */
export async function sourceChanges(parts: StoreParts, dossier: Dossier, members: readonly LastingId[]): Promise<readonly SourceChange[]> {
  const out: SourceChange[] = [];
  for (const id of (await parts.articles.many(members)).filter((a) => a.revisions > 1).map((a) => a.id)) {
    const revisions = await comparedRevisions(parts, id);
    const current = revisions[revisions.length - 1];
    const standing = new Set(current.changes.flatMap((c) => c.after ?? []));
    for (const { changes, firstSeen } of revisions)
      for (const { kind, before, after } of changes) {
        if (before === null || kind === "kept" || standing.has(before)) continue;
        const lost = lostWords(before, after);
        if (kind === "changed" && lost.size === 0) continue;
        out.push({ article: current.id, before, after, at: firstSeen, ...leaning(dossier, current.id, before, after, lost) });
      }
  }
  return out.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** Words of a sentence that its new form does not have. */
function lostWords(before: string, after: string | null): ReadonlySet<string> {
  const now = wordsOf(after ?? "");
  return new Set([...wordsOf(before).keys()].filter((word) => !now.has(word)));
}

/** Claims and outlets that still say what a sentence said before; and the claims that its new form stands in. */
function leaning(
  { claims, articles }: Dossier,
  article: string,
  before: string,
  after: string | null,
  lost: ReadonlySet<string>,
): Pick<SourceChange, "claims" | "stillSaidBy"> {
  const words = wordsOf(before);
  const stillSays = (s: Statement): boolean => {
    if (s.article === article) return false;
    const own = wordsOf(s.text);
    // What was dropped whole is told by its likeness; of what was corrected, every word that is gone must be there.
    return likeness(words, own) >= LEAST_LIKENESS && (after === null || [...lost].every((word) => own.has(word)));
  };
  const isNew = (s: Statement): boolean => s.article === article && after?.includes(s.text) === true;
  const still = new Set(claims.flatMap((c) => c.statements.filter(stillSays).map((s) => s.article)));
  return {
    claims: claims.filter((c) => c.statements.some((s) => stillSays(s) || isNew(s))).map((c) => c.id),
    stillSaidBy: [...new Set(articles.filter((a) => still.has(a.id)).map(nameOf))],
  };
}

function nameOf({ outlet, source }: DossierArticle): string {
  return outlet ?? source;
}
