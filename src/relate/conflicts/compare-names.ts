import type { NameMention, Token } from "../../model/annotated.ts";
import type { Alignment, Comparison, Position } from "./difference.ts";
import { isMisspelling, RUN_TOGETHER, wordsOfName } from "./names-spelled.ts";
import { perView } from "./per-view.ts";
import { plainWord } from "./spelling.ts";
import { type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

/** From this likeness of two statements on, a name in the same place is held against the other. */
const CLOSE = 0.6;
const NEIGHBOURS = 2;

/** Names of one aligned statement that the other does not have, and that stand for the same bearer by spelling or by place. */
export function compareNames(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  const left = unmatched(a, b);
  const right = unmatched(b, a);
  const out: Comparison[] = [];
  for (const x of left)
    for (const y of right) {
      const [u, v] = [wordsOfName(x.text), wordsOfName(y.text)];
      const misspelled =
        u.length === v.length && u.filter((w, i) => w !== v[i]).length === 1 && u.every((w, i) => w === v[i] || isMisspelling(w, v[i]));
      if (misspelled) {
        out.push({ kind: "name", rule: "conflict/name-spelling", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
        continue;
      }
      if (alignment.score < CLOSE || left.length > 1 || right.length > 1 || x.kind !== y.kind) continue;
      const shared = u.filter((w) => v.includes(w)).length;
      const derived = u.some((w) => !v.includes(w) && v.some((z) => !u.includes(z) && (z.startsWith(w) || w.startsWith(z))));
      if (derived) continue;
      if (x.kind === "other") continue;
      // The same surname with another first name is a relative as likely as not.
      const partial = x.kind === "person" && shared > 0 && u[0] === v[0] && u.length === v.length;
      if (partial || sharedNeighbours(a, x, b, y) >= NEIGHBOURS)
        out.push({ kind: "name", rule: "conflict/name", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
    }
  return out.length > 0 || alignment.score < CLOSE ? out : misspelled(a, b);
}

const plainWordsIn = perView((view) => new Set(view.sentence.tokens.map((t) => plainWord(t.text))));

/** Capitalised words of two copies of a sentence that differ by a letter: names that were not recognised as such, adjectives of countries. */
function misspelled(a: StatementView, b: StatementView): readonly Comparison[] {
  const proper = (v: StatementView, other: StatementView): readonly Token[] => {
    const words = plainWordsIn(other);
    return v.sentence.tokens.filter((t) => /^\p{Lu}\p{Ll}{4}/u.test(t.text) && !words.has(plainWord(t.text)));
  };
  const [left, right] = [proper(a, b), proper(b, a)];
  for (const x of left)
    for (const y of right)
      if (isMisspelling(plainWord(x.text), plainWord(y.text)) && sameNeighbour(a, x, b, y)) {
        const position = (v: StatementView, t: Token): Position => ({
          value: t.text,
          key: plainWord(t.text),
          range: null,
          evidence: sentenceEvidence(v),
        });
        return [{ kind: "name", rule: "conflict/name-spelling", verdict: "differ", a: position(a, x), b: position(b, y) }];
      }
  return [];
}

/** Whether the word before or the word after is the same in both. */
function sameNeighbour(a: StatementView, x: Token, b: StatementView, y: Token): boolean {
  const [i, j] = [a.sentence.tokens.indexOf(x), b.sentence.tokens.indexOf(y)];
  const at = (v: StatementView, k: number): string => v.sentence.tokens[k]?.lower ?? "";
  return (i > 0 && at(a, i - 1) === at(b, j - 1)) || at(a, i + 1) === at(b, j + 1);
}

const wordsIn = perView((view) => new Set(view.sentence.tokens.flatMap((t) => wordsOfName(t.text))));

/** The names of a statement, each once, with their words. */
const namesIn = perView((view) => {
  const names = new Map(view.names.toReversed().map((mention) => [wordsOfName(mention.text).join(" "), mention]));
  return [...names]
    .filter(([key, mention]) => key !== "" && !RUN_TOGETHER.test(mention.text))
    .map(([key, mention]) => ({ mention, words: key.split(" ") }))
    .sort((a, b) => a.mention.start - b.mention.start);
});

/** Mentions none of whose words stand in the other statement. */
function unmatched(view: StatementView, other: StatementView): readonly NameMention[] {
  const words = wordsIn(other);
  return namesIn(view)
    .filter((n) => !n.words.every((w) => words.has(w)))
    .map((n) => n.mention);
}

function sharedNeighbours(a: StatementView, x: NameMention, b: StatementView, y: NameMention): number {
  const before = (v: StatementView, n: NameMention): readonly string[] => {
    const at = tokenAt(v, n.start);
    return v.sentence.tokens.slice(Math.max(0, at - NEIGHBOURS), at).map((t) => t.lower);
  };
  const after = (v: StatementView, n: NameMention): readonly string[] => {
    const at = tokenAt(v, n.end);
    return v.sentence.tokens.slice(at, at + NEIGHBOURS).map((t) => t.lower);
  };
  const same = (p: readonly string[], q: readonly string[]): number => (p.length === NEIGHBOURS && p.every((w, i) => w === q[i]) ? 1 : 0);
  return same(before(a, x), before(b, y)) + same(after(a, x), after(b, y));
}

function positionOf(view: StatementView, n: NameMention): Position {
  return { value: n.text, key: wordsOfName(n.text).join(" "), range: null, evidence: sentenceEvidence(view) };
}
