import { ROLE_NOUNS } from "../../annotate/names/lexicon/titles.ts";
import type { AnnotatedArticle, QuoteCandidate } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { Entity } from "../../model/dossier.ts";
import type { Span } from "../../model/span.ts";
import type { EntityLookup } from "../entities/lookup.ts";
import { nameWords } from "../entities/name-key.ts";
import { genderOf, roleHead } from "../entities/roles.ts";

/** Who says it: an entity where one is known, and how the article names them ("" where it does not). */
export interface Speaker {
  readonly entity: Entity | null;
  readonly text: string;
}

export const NOBODY: Speaker = { entity: null, text: "" };

const ACRONYM_LENGTH = 4;
/** Longest naming kept whole; a longer one is cut to its first part. */
const LONGEST = 8;
/** A pronoun, with an adverb or two beside it: "he", "she also". */
const PRONOUN =
  /^(?:(?<alone>him|her|them|that|this|one|these|those)|(?<subject>he|she|they|it|we|i|who|which)(?:\s+(?:also|further|then|later|again|once|too|both|all|still|even|just|\p{Ll}+ly)){0,2})$/iu;

/** The speaker that a candidate's source names in its article. `before` are speakers of the quotes before, the latest first, for pronouns that stay open. */
export function speakerOf(
  annotated: AnnotatedArticle,
  q: QuoteCandidate,
  lookup: EntityLookup,
  roles: RoleIndex,
  before: readonly Speaker[],
): Speaker {
  const { article } = annotated;
  const span = q.source.at(0);
  if (span === undefined) return NOBODY;
  const text = article.text.slice(span.start, span.end);
  if (!/\p{L}{2}/u.test(text)) return NOBODY;
  const groups = PRONOUN.exec(text.trim())?.groups;
  if (groups !== undefined)
    return pronoun((groups.alone ?? groups.subject).toLowerCase(), lookup.at(article.id, span), before, annotated, span, lookup);
  const named = namedIn(annotated, span, lookup);
  // A dateline ("LARKFORD — …") is no speaker.
  if (named?.kind === "place" && text === text.toUpperCase() && text.length > ACRONYM_LENGTH) return NOBODY;
  if (named !== null) return { entity: named, text: shortText(text, named) };
  const holder = roles.holder(text, article.id);
  return { entity: holder, text: shortText(text, holder) };
}

/** The entity whose name heads the source: the last that no possessive and no other noun follows ("Ana Mora" in "Acme's founder Ana Mora", none in "an Acme spokesman"). */
function namedIn({ article }: AnnotatedArticle, span: Span, lookup: EntityLookup): Entity | null {
  const ends = lookup.mentions(article.id, span);
  const rest = (m: { readonly end: number }): string => article.text.slice(m.end, span.end);
  // "her family" is not she.
  const owns = (m: Span): boolean => /^['’]/.test(rest(m)) || (OWNER.test(article.text.slice(m.start, m.end)) && rest(m).trim() !== "");
  const person = ends.find((m) => m.entity.kind === "person" && !owns(m));
  if (person) return person.entity;
  const head = ends.find(
    (m) =>
      /^\s*($|[,(]|who\b|which\b|in (a|an|its|his|her|the)\b)/.test(rest(m)) &&
      !/\b(of|for|from|at|in|with|by|to|and)\s*(the\s*)?$/i.test(article.text.slice(span.start, m.start)),
  );
  return head?.entity ?? null;
}

function pronoun(
  word: string,
  resolved: Entity | null,
  before: readonly Speaker[],
  annotated: AnnotatedArticle,
  span: Span,
  lookup: EntityLookup,
): Speaker {
  if (resolved !== null) return { entity: resolved, text: resolved.name };
  const last = before[0];
  if (word === "who" || word === "which" || word === "that") {
    const near = lookup.within(annotated.article.id, { start: Math.max(0, span.start - RELATIVE_REACH), end: span.start }).at(-1);
    return near ? { entity: near, text: near.name } : NOBODY;
  }
  if (last === undefined || last.text === "") return NOBODY;
  // "They said": whoever spoke before, where that is several people or a body; "it": a body.
  if (word === "they" && last.entity?.kind !== "person" && last.entity?.kind !== "place") return last;
  if (
    word === "it" &&
    (last.entity === null
      ? /\b(statement|report|company|agency|ministry|post|letter|group|firm|newspaper|paper)\b/i.test(last.text)
      : last.entity.kind !== "person")
  )
    return last;
  // "… , a neighbour said. … , she added": whoever spoke just before, where nothing says it is another.
  if ((word === "he" || word === "she") && (last.entity === null ? isOnePerson(last.text) : last.entity.kind === "person")) {
    const gender = genderOf(
      [last.text, ...(last.entity?.roles.map((r) => r.text) ?? [])],
      last.entity ? [last.entity.name.split(" ")[0]] : [],
    );
    if (gender === null || (gender === "male") === (word === "he")) return last;
  }
  return NOBODY;
}

/** How far before "who" or "which" the name it belongs to may end. */
const RELATIVE_REACH = 3;

const isOnePerson = (text: string): boolean =>
  /^(an?|the|one|another)\s/i.test(text) && ROLE_NOUNS.has(text.toLowerCase().split(/\s+/).at(-1) ?? "");

const OWNER = /^(his|her|its|their)$/i;

/** How the article names the speaker, within `LONGEST` words. */
function shortText(text: string, entity: Entity | null): string {
  const flat = text.replace(/\s+/g, " ").trim();
  const words = new Set(entity === null ? [] : nameWords(entity.name));
  const isNamed = entity?.kind === "person" && nameWords(flat).some((w) => words.has(w));
  const length = flat.split(" ").length;
  if (entity !== null && isNamed && (length <= words.size || length > LONGEST || flat.includes(","))) return entity.name;
  if (entity?.kind === "organisation" && /, (an?|the|which|who)\b/.test(flat)) return entity.name;
  if (length <= LONGEST) return flat;
  if (entity !== null) return entity.name;
  const part = flat.split(/,| who | which | that /)[0].trim();
  return part.split(" ").slice(0, LONGEST).join(" ");
}

/** Who holds a role, over the story. */
export interface RoleIndex {
  /** The one person a definite description stands for ("Ruritania's foreign minister", "the company's founder"); null where it is open. */
  readonly holder: (description: string, article: string) => Entity | null;
}

/** An index of the roles of entities. */
export function roleIndex(entities: readonly Entity[]): RoleIndex {
  const byHead = new Map<string, { entity: Entity; role: string }[]>();
  for (const entity of entities)
    for (const role of entity.roles) {
      const head = roleHead(role.text);
      if (head === null || /^(former|ex)\b/.test(role.text)) continue;
      append(byHead, head, { entity, role: role.text });
    }
  return {
    holder: (description) => {
      const words = description.toLowerCase().split(/\s+/);
      if (/^(an?|one|another|some|several|two|three|many|former|any)$/.test(words[0]) || /\bformer\b/i.test(description)) return null;
      if (!/^the\b/i.test(description) && !/['’]s?\s/.test(description)) return null;
      const head = roleHead(description.replace(/^.*['’]s?\s/, ""));
      if (head === null || !ROLE_NOUNS.has(head) || words.at(-1) !== head) return null;
      const before = words.at(-2) ?? "";
      const holders = [
        ...new Set((byHead.get(head) ?? []).filter((h) => !MODIFIED.has(before) || h.role.includes(before)).map((h) => h.entity)),
      ];
      return holders.length === 1 ? holders[0] : null;
    },
  };
}

/** Words that tell one role from another with the same noun. */
const MODIFIED = new Set(
  "foreign prime chief vice deputy finance defence defense interior security health home justice education environment trade".split(" "),
);
