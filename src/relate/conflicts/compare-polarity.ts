import type { Token } from "../../model/annotated.ts";
import type { Alignment, Comparison, Position } from "./difference.ts";
import { perView } from "./per-view.ts";
import { apart, cosine, isContent, type StatementView, sentenceEvidence, stemOf, termsOf } from "./view.ts";

/** Verbs and adjectives that say the opposite of each other. General English. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ["confirm", "deny"],
  ["accept", "reject"],
  ["accept", "refuse"],
  ["approve", "reject"],
  ["agree", "refuse"],
  ["support", "oppose"],
  ["back", "oppose"],
  ["rise", "fall"],
  ["increase", "decrease"],
  ["grow", "shrink"],
  ["gain", "lose"],
  ["win", "lose"],
  ["guilty", "innocent"],
  ["alive", "dead"],
  ["survive", "die"],
  ["allow", "ban"],
  ["legal", "illegal"],
  ["pass", "fail"],
  ["succeed", "fail"],
  ["include", "exclude"],
  ["safe", "unsafe"],
  ["likely", "unlikely"],
  ["open", "close"],
  ["strengthen", "weaken"],
  ["raise", "lower"],
  ["upheld", "overturn"],
  ["uphold", "overturn"],
];
const OPPOSITE = new Map<string, Set<string>>();
for (const [x, y] of OPPOSITES) {
  OPPOSITE.set(x, (OPPOSITE.get(x) ?? new Set()).add(y));
  OPPOSITE.set(y, (OPPOSITE.get(y) ?? new Set()).add(x));
}
const NEGATOR = new Set("not n't never nobody neither nor hardly no without".split(" "));
/** What may stand between a negator and what it negates. */
const BETWEEN = /^(?:ADV|AUX|DET|PART|PRON|ADP)$/;
const REACH = 5;
/** Tokens to either side of the word at issue. */
const WINDOW = 8;
/** How alike the surroundings of the word must be. */
const LEAST_CONTEXT = 0.45;
/** Opposites are looser than a negation: the statements themselves must be this much alike. */
const OPPOSED_SCORE = 0.5;
/** Where these stand before, nothing is asserted: "if", "whether", "could". */
const OPEN = new Set("if whether unless until may might could would should can".split(" "));
/** "not only", "not just", "no longer", "not yet": the statement is not turned round, or only in time. */
const NO_TURN = new Set("only just least merely simply necessarily longer yet doubt matter until".split(" "));

interface Predicate {
  readonly index: number;
  readonly stem: string;
  readonly token: Token;
  readonly negated: boolean;
  /** From the negator on, as it stands. */
  readonly from: number;
}

/** Verbs, adjectives and what "no" counts, with whether a negator turns them. */
export function predicatesOf(tokens: readonly Token[]): readonly Predicate[] {
  const negatedBy = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    if (!NEGATOR.has(tokens[i].lower.replace("’", "'")) || NO_TURN.has(tokens[i + 1]?.lower ?? "")) continue;
    if (tokens[i].lower === "no" && tokens[i + 1]?.text === ".") continue;
    for (let j = i + 1; j < Math.min(tokens.length, i + 1 + REACH); j++) {
      const t = tokens[j];
      const nouns = /^(?:no|without)$/.test(tokens[i].lower);
      if (t.pos === "NOUN" && !nouns) break;
      if (/^(?:VERB|ADJ|NOUN)$/.test(t.pos) && isContent(t)) {
        negatedBy.set(j, i);
        // "no signs of life", "not a safe place": the noun after the adjective is negated too.
        if (nouns && t.pos === "ADJ" && tokens[j + 1]?.pos === "NOUN") negatedBy.set(j + 1, i);
        break;
      }
      if (!BETWEEN.test(t.pos) && !/^(?:been|be|to|one|have|has|had|had|any)$/.test(t.lower)) break;
    }
  }
  return tokens.flatMap((token, index): Predicate[] => {
    const at = negatedBy.get(index);
    if (at === undefined && !/^(?:VERB|ADJ|NOUN)$/.test(token.pos)) return [];
    if (!isContent(token)) return [];
    return [{ index, stem: stemOf(token), token, negated: at !== undefined, from: at ?? index }];
  });
}

/** Negations of any form in a sentence: a statement that is turned has one more or less than the other. */
const NEGATION =
  /n['’] ?t\b|\b(?:not|no|none|never|nobody|neither|nor|hardly|without|cannot|out of|lacks?|(?:ca|wo|do|does|did|is|are|was|were|could|would|should|has|have|had)nt)\b/giu;

const negations = perView((view) => sentenceEvidence(view).text.match(NEGATION)?.length ?? 0);

const predicatesIn = perView((view) => predicatesOf(view.sentence.tokens));

function isOpen(tokens: readonly Token[], index: number): boolean {
  for (let i = Math.max(0, index - REACH); i < index; i++) if (OPEN.has(tokens[i].lower)) return true;
  // "in talks to buy it": nothing is bought yet.
  if (tokens[index - 1]?.lower === "to") return true;
  return tokens.at(-1)?.text === "?";
}

/** "…, incorporating companies": a participle without "is" names an activity and asserts nothing of the other statement's subject. */
function isGerund(tokens: readonly Token[], p: Predicate): boolean {
  if (p.token.pos !== "VERB" || !/ing$/.test(p.token.lower)) return false;
  if (tokens[p.index - 1]?.pos === "ADP" || tokens[p.index - 1]?.lower === "to") return true;
  return !tokens
    .slice(Math.max(0, p.index - REACH), p.index)
    .some((t) => /^(?:is|are|was|were|be|been|am|'s|'re|keep|keeps|kept)$/.test(t.lower));
}

/** "The flaw affects others", "those are not affected": of the one the subject is said, of the other the object. */
function isPassive(tokens: readonly Token[], p: Predicate): boolean {
  if (p.token.pos !== "VERB" || p.token.lower === p.token.lemma || /ing$/.test(p.token.lower)) return false;
  return tokens.slice(Math.max(0, p.index - REACH), p.index).some((t) => /^(?:is|are|was|were|be|been|being)$/.test(t.lower));
}

/**
 * Only a copy of the sentence shows that the same is meant: what has not been done yet may be done later ("have not been released"), and
 * what there is none of may be another of its kind ("no decision").
 */
function isLoose(view: StatementView, p: Predicate): boolean {
  const { tokens } = view.sentence;
  const perfect = tokens.slice(Math.max(0, p.from - 1), p.index).some((t) => /^(?:has|have|had|hasn|haven|hadn)$/.test(t.lower));
  return p.token.pos === "NOUN" || (p.negated && perfect);
}

/** The head of the subject, where it stands right before the verb and its helpers; null otherwise. */
function subjectOf(tokens: readonly Token[], p: Predicate): string | null {
  let i = Math.min(p.from, p.index) - 1;
  while (i >= 0 && (/^(?:AUX|ADV|PART)$/.test(tokens[i].pos) || /^(?:,|all|both)$/.test(tokens[i].lower))) i--;
  return i >= 0 && /^(?:NOUN|PROPN)$/.test(tokens[i].pos) ? stemOf(tokens[i]) : null;
}

const otherSubjects = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** What is won or lost, confirmed or denied: the first noun after the verb; null where none follows. */
function objectOf(tokens: readonly Token[], p: Predicate): string | null {
  const noun = tokens.slice(p.index + 1, p.index + 1 + REACH).find((t) => t.pos === "NOUN" || t.pos === "PROPN");
  return noun === undefined ? null : stemOf(noun);
}

const around = (tokens: readonly Token[], i: number): ReadonlyMap<string, number> =>
  termsOf([...tokens.slice(Math.max(0, i - WINDOW), i), ...tokens.slice(i + 1, i + 1 + WINDOW)]);

/**
 * Words that one statement asserts and the other negates, or of which the other asserts the opposite, in like surroundings.
 */
export function comparePolarity(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  if (apart(a, b)) return [];
  const left = predicatesIn(a);
  const right = predicatesIn(b);
  const leftStems = new Set(left.map((p) => p.stem));
  const rightStems = new Set(right.map((p) => p.stem));
  const sameCount = negations(a) === negations(b);
  let best: { x: Predicate; y: Predicate; context: number } | null = null;
  for (const x of left)
    for (const y of right) {
      const turned = x.stem === y.stem && x.negated !== y.negated;
      const opposed =
        !x.negated && !y.negated && OPPOSITE.get(x.stem)?.has(y.stem) === true && !leftStems.has(y.stem) && !rightStems.has(x.stem);
      if (!turned && !opposed) continue;
      if (turned && (sameCount || x.token.pos !== y.token.pos)) continue;
      if (opposed && (alignment.score < OPPOSED_SCORE || x.token.pos !== y.token.pos)) continue;
      // Both forms in one statement ("some did, others did not") compare nothing.
      if (
        turned &&
        (left.some((p) => p.stem === x.stem && p.negated !== x.negated) || right.some((p) => p.stem === y.stem && p.negated !== y.negated))
      )
        continue;
      if (alignment.score < (turned && isLoose(a, x) ? NEAR_COPY : 0) || alignment.score < (turned && isLoose(b, y) ? NEAR_COPY : 0))
        continue;
      if (otherSubjects(subjectOf(a.sentence.tokens, x), subjectOf(b.sentence.tokens, y))) continue;
      if (isPassive(a.sentence.tokens, x) !== isPassive(b.sentence.tokens, y)) continue;
      if (opposed && objectOf(a.sentence.tokens, x) !== objectOf(b.sentence.tokens, y)) continue;
      if (isGerund(a.sentence.tokens, x) || isGerund(b.sentence.tokens, y)) continue;
      if (isOpen(a.sentence.tokens, x.from) || isOpen(b.sentence.tokens, y.from)) continue;
      const context = cosine(around(a.sentence.tokens, x.index), around(b.sentence.tokens, y.index));
      if (context >= LEAST_CONTEXT && (best === null || context > best.context)) best = { x, y, context };
    }
  if (best === null) return sameCount || alignment.score < NEAR_COPY ? [] : turnedCopy(a, b);
  return [{ kind: "polarity", rule: "conflict/polarity", verdict: "differ", a: positionOf(a, best.x), b: positionOf(b, best.y) }];
}

/** From this likeness on, two statements are one sentence copied, and a negation more or less turns it round. */
const NEAR_COPY = 0.75;

/** How much longer one copy of a sentence may be. */
const LENGTH_RATIO = 1.6;

/** A negator that stands in one copy of a sentence and is missing between the same two words in the other. */
function turnedCopy(a: StatementView, b: StatementView): readonly Comparison[] {
  if (Math.abs(negations(a) - negations(b)) !== 1) return [];
  const [m, n] = [a.sentence.tokens.length, b.sentence.tokens.length];
  if (Math.max(m, n) > LENGTH_RATIO * Math.min(m, n)) return [];
  const turned = negations(a) > negations(b);
  const [with_, without] = turned ? [a, b] : [b, a];
  const tokens = with_.sentence.tokens;
  const other = without.sentence.tokens;
  if (tokens.at(-1)?.text === "?") return [];
  const wondering = (v: StatementView): boolean => v.sentence.tokens.some((t) => /^(?:if|whether)$/.test(t.lower));
  if (wondering(a) && wondering(b)) return [];
  for (let i = 1; i < tokens.length - 1; i++) {
    if (!/^(?:not|n't|never)$/.test(tokens[i].lower.replace("’", "'")) || NO_TURN.has(tokens[i + 1].lower) || tokens[i + 1].lower === "to")
      continue;
    for (let j = 0; j < other.length; j++) {
      if (other[j].lower !== tokens[i + 1].lower) continue;
      const before = other.slice(Math.max(0, j - 2), j).map((t) => t.lower);
      const helped = /^(?:did|does|do|is|was|will)$/.test(tokens[i - 1].lower) && other[j - 1]?.lower === tokens[i - 2]?.lower;
      if (!before.includes(tokens[i - 1].lower) && !helped) continue;
      const value = (v: StatementView, from: number, to: number): string =>
        v.article.article.text.slice(v.sentence.tokens[from].start, v.sentence.tokens[to].end);
      const x: Position = { value: value(with_, i - 1, i + 1), key: "not", range: null, evidence: sentenceEvidence(with_) };
      const y: Position = { value: value(without, Math.max(0, j - 1), j), key: "so", range: null, evidence: sentenceEvidence(without) };
      return [{ kind: "polarity", rule: "conflict/polarity", verdict: "differ", a: turned ? x : y, b: turned ? y : x }];
    }
  }
  return [];
}

function positionOf(view: StatementView, p: Predicate): Position {
  const { tokens } = view.sentence;
  const value = view.article.article.text.slice(tokens[p.from].start, tokens[p.index].end);
  return { value, key: `${p.negated ? "not " : ""}${p.stem}`, range: null, evidence: sentenceEvidence(view) };
}
