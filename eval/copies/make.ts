import { copyEdit } from "../plant/copy-edit.ts";
import { pick } from "../plant/random.ts";

export const COPY_KINDS = ["cut", "reordered", "words", "rewritten"] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** Share of sentences that a cut or reordered copy keeps: at least, and at most. */
const KEPT: readonly [number, number] = [0.35, 0.8];
/** Share of words that "words" puts another in the place of. */
const REPLACED = 0.12;

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** Some of the list, in its order. */
function some<T>(list: readonly T[], random: () => number): T[] {
  const share = KEPT[0] + (KEPT[1] - KEPT[0]) * random();
  const kept = new Set(shuffled([...list.keys()], random).slice(0, Math.max(5, Math.round(share * list.length))));
  return list.filter((_, i) => kept.has(i));
}

/** A copy of a text given by its sentences: a paragraph a sentence. `words`: words to put in the place of others. */
export function makeCopy(kind: CopyKind, sentences: readonly string[], words: readonly string[], random: () => number): string {
  switch (kind) {
    case "cut":
      return some(sentences, random).join("\n");
    case "reordered":
      return shuffled(some(sentences, random), random).join("\n");
    case "words":
      return sentences
        .map((s) =>
          s.replace(/(?<![\p{L}\p{N}])\p{Ll}{4,}(?![\p{L}\p{N}])/gu, (w) => (random() < REPLACED * 2 ? (pick(words, random) ?? w) : w)),
        )
        .join("\n");
    case "rewritten":
      return sentences.map((s) => copyEdit(copyEdit(s, random), random)).join("\n");
  }
}

/** A statement or post of others set into a text at some place: what many print without copying each other. */
export function setInto(sentences: readonly string[], statement: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, sentences.length - 1));
  return [...sentences.slice(0, at), statement, ...sentences.slice(at)].join("\n");
}

/** Sentences of some text as the statement that a person or office gave out, or as a public post. */
export function asStatement(sentences: readonly string[], random: () => number): string {
  const words = sentences
    .join(" ")
    .replace(/["“”]/g, "")
    .replace(/[.!?,]*\s*$/, "");
  return random() < 0.5
    ? `“${words},” the office of the governor said in a statement.`
    : `${words} — Office of the Governor (@governor) March 5, 2018`;
}
