import type { Entity } from "../../model/dossier.ts";
import { byEvidence, type Evidence } from "../../model/evidence.ts";
import { byCodeUnit } from "../../model/id.ts";
import { nameWords } from "../entities/name-key.ts";

/**
 * The entities with those that have these names made one: mentions and roles of all, the id of whichever has most mentions, the first name that
 * is found. Names that nobody has change nothing.
 */
export function joinPersons(entities: readonly Entity[], names: readonly string[]): readonly Entity[] {
  const found = names.map((name) => personsNamed(entities, name));
  const all = new Set(found.flat());
  if (all.size < 2) return entities;
  const parts = entities.filter((e) => all.has(e));
  const called = found.find((own) => own.length > 0)?.[0] ?? parts[0];
  const one: Entity = {
    id: parts[0].id,
    kind: "person",
    name: called.name,
    roles: rolesOf(parts),
    mentions: parts.flatMap((e) => e.mentions).sort(byEvidence),
  };
  return [one, ...entities.filter((e) => !all.has(e))].sort((a, b) => b.mentions.length - a.mentions.length || byCodeUnit(a.id, b.id));
}

/**
 * Those who may be persons and have this name; where nobody has, the one who is called so somewhere: a name grows fuller with the story. Case, marks and
 * accents do not count.
 */
export function personsNamed(entities: readonly Entity[], name: string): readonly Entity[] {
  const key = keyOf(name);
  const persons = entities.filter(({ kind }) => kind === "person" || kind === "other");
  const own = persons.filter((e) => keyOf(e.name) === key);
  if (own.length > 0) return own;
  const called = persons.filter((e) => e.mentions.some((m) => keyOf(m.text) === key));
  return called.length === 1 ? called : [];
}

const keyOf = (name: string): string => nameWords(name).join(" ");

function rolesOf(parts: readonly Entity[]): Entity["roles"] {
  const roles = new Map<string, Evidence[]>();
  for (const { text, evidence } of parts.flatMap((e) => e.roles)) roles.set(text, [...(roles.get(text) ?? []), ...evidence]);
  return [...roles]
    .map(([text, evidence]) => ({ text, evidence: evidence.sort(byEvidence) }))
    .sort((a, b) => b.evidence.length - a.evidence.length || byCodeUnit(a.text, b.text));
}
