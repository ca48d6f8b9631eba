import type { NameKind, NameMention } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Comparison, Position } from "./difference.ts";
import { isSpellingVariant, wordsOfName } from "./names-spelled.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";

interface Spelling {
  readonly words: readonly string[];
  readonly name: string;
  readonly kind: NameKind;
  readonly places: { readonly view: StatementView; readonly mention: NameMention }[];
}

/** Spellings that share a word are held against each other; a word of more spellings than this tells nothing. */
const LARGEST_BLOCK = 60;

/**
 * Names that differ by a letter or two between articles. Names that stand together in one sentence are two names.
 */
export function compareSpellings(views: ReadonlyMap<string, readonly StatementView[]>): readonly Comparison[] {
  const spellings = new Map<string, Spelling>();
  for (const list of views.values())
    for (const view of list)
      for (const mention of view.names) {
        const words = wordsOfName(mention.text);
        if (words.length < 2) continue;
        const key = words.join(" ");
        const known = spellings.get(key);
        if (known === undefined) spellings.set(key, { words, name: mention.text, kind: mention.kind, places: [{ view, mention }] });
        else known.places.push({ view, mention });
      }
  const blocks = new Map<string, Spelling[]>();
  for (const key of [...spellings.keys()].sort(byCodeUnit)) {
    const s = spellings.get(key)!;
    for (const word of new Set(s.words)) append(blocks, word, s);
  }
  const seen = new Set<string>();
  const out: Comparison[] = [];
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const [a, b] = [block[i], block[j]];
        const key = `${a.words.join(" ")}|${b.words.join(" ")}`;
        if (seen.has(key) || !isSpellingVariant(a.name, b.name, a.kind)) continue;
        seen.add(key);
        const sentences = new Set(a.places.map((p) => p.view));
        if (b.places.some((p) => sentences.has(p.view))) continue;
        const articles = new Set([...a.places, ...b.places].map((p) => p.view.article));
        if (articles.size < 2) continue;
        for (const p of a.places)
          out.push({ kind: "name", rule: "conflict/name-spelling", verdict: "differ", a: positionOf(p), b: positionOf(b.places[0]) });
        for (const p of b.places)
          out.push({ kind: "name", rule: "conflict/name-spelling", verdict: "differ", a: positionOf(a.places[0]), b: positionOf(p) });
      }
  }
  return out;
}

function positionOf({ view, mention }: Spelling["places"][number]): Position {
  return { value: mention.text, key: wordsOfName(mention.text).join(" "), range: null, evidence: sentenceEvidence(view) };
}
