import type { Entity } from "../../model/dossier.ts";
import type { Comparison, Position } from "./difference.ts";
import { describedBy, ofOtherThings, type RoleWord, roleWords } from "./roles.ts";
import { type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

interface Held {
  readonly word: RoleWord;
  readonly view: StatementView;
}

/**
 * Persons to whom articles give roles that cannot both be right: spokesman and spokeswoman, founder and co-founder, professor and
 * assistant professor. An article that itself uses both forms is heard with its more precise one alone.
 */
export function compareEntityRoles(
  entities: readonly Entity[],
  views: ReadonlyMap<string, readonly StatementView[]>,
): readonly Comparison[] {
  return entities.filter((e) => e.kind === "person").flatMap((entity) => compareHeld(heldBy(entity, views)));
}

function heldBy(entity: Entity, views: ReadonlyMap<string, readonly StatementView[]>): readonly Held[] {
  const out: Held[] = [];
  for (const mention of entity.mentions) {
    if (mention.field !== undefined || !/\p{Lu}/u.test(mention.text) || /^the /i.test(mention.text)) continue;
    const view = sentenceAt(views.get(mention.article) ?? [], mention.start);
    if (view === null) continue;
    const { tokens } = view.sentence;
    const first = tokenAt(view, mention.start);
    const end = tokenAt(view, mention.end);
    for (const [from, to] of [...describedBy(tokens, first, end), [first, end] as const])
      for (const word of roleWords(tokens, from, to)) out.push({ word, view });
  }
  return out;
}

export function sentenceAt(list: readonly StatementView[], offset: number): StatementView | null {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const { start, end } = list[mid].sentence;
    if (offset < start) high = mid - 1;
    else if (offset >= end) low = mid + 1;
    else return list[mid];
  }
  return null;
}

function compareHeld(held: readonly Held[]): readonly Comparison[] {
  const ranked = new Set(held.filter((h) => h.word.value !== "").map((h) => `${h.view.article.article.id} ${h.word.facet}`));
  const heard = held.filter((h) => h.word.value !== "" || !ranked.has(`${h.view.article.article.id} ${h.word.facet}`));
  // Each is held against one of every other form, so that the cost stays linear.
  const first = new Map<string, Held>();
  for (const h of heard) if (!first.has(`${h.word.facet} ${h.word.value}`)) first.set(`${h.word.facet} ${h.word.value}`, h);
  return heard.flatMap((h) =>
    [...first.values()]
      .filter((o) => o !== h && o.word.facet === h.word.facet && !areStages(o.word, h.word) && !ofOtherThings(o.word, h.word))
      .map((o): Comparison => {
        const verdict = o.word.value === h.word.value ? "agree" : "differ";
        return { kind: "role", rule: "conflict/role", verdict, a: positionOf(o), b: positionOf(h) };
      }),
  );
}

/** Who is vice president in one year may be president in another: only aligned statements show that both are meant of one time. */
const areStages = (a: RoleWord, b: RoleWord): boolean => a.value !== b.value && (a.value === "vice" || b.value === "vice");

function positionOf({ word, view }: Held): Position {
  const { tokens } = view.sentence;
  const value = view.article.article.text.slice(tokens[word.first].start, tokens[word.last].end);
  return { value, key: `${word.facet} ${word.value}`, range: null, evidence: sentenceEvidence(view) };
}
