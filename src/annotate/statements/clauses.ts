import type { ClauseKind, StatementClause, Token } from "../../model/annotated.ts";

/** A clause before anything is known of how it is put. */
export type Clause = Pick<StatementClause, "kind" | "tokens" | "verb" | "subject" | "passive">;

const SUBORDINATORS = new Set(
  "when after before while since although though because whereas if unless until once despite amid following during as".split(" "),
);
/** Those of them that may stand before a noun alone. */
const PREPOSITIONS = new Set("after before since despite amid following during until as".split(" "));
const RELATIVES = new Set("which who whom whose where that".split(" "));
const COORDINATORS = new Set("and but or nor yet so".split(" "));
/** Verbs that say that something is said or thought: what follows is a clause of its own. */
const REPORTING = new Set(
  "say tell announce claim add reveal report confirm explain believe think insist argue warn note state suggest admit deny declare write tweet post hope expect fear know hear learn show find indicate allege acknowledge understand promise vow mean".split(
    " ",
  ),
);
/** Verbs whose infinitive says what is done: "plans to open", "is set to land", "began to rise". */
const GOVERNING = new Set(
  "plan set expect hope aim try begin start want go be have due need continue intend prepare schedule agree decide fail seek use attempt promise vow refuse manage".split(
    " ",
  ),
);

const PARTICIPLE =
  /(?:ed|en|wn|ne)$|^(?:led|held|made|built|sent|run|set|hit|shot|caught|found|told|brought|bought|won|kept|left|lost|paid|sold|put)$/;

const isVerb = (t: Token): boolean => t.pos === "VERB" || t.pos === "AUX";
// Sets, not patterns: each is asked for every token of every sentence.
const NOMINALS = new Set(["NOUN", "PROPN", "PRON", "NUM"]);
const MODIFIERS = new Set(["DET", "ADJ"]);
const POSSESSIVES = new Set(["'", "’", "'s", "’s"]);
const BREAKS = new Set([",", ";", ":", "(", ")", "[", "]", "—", "–", "--", "---"]);

const isNominal = (t: Token): boolean => NOMINALS.has(t.pos);
const inPhrase = (t: Token): boolean => isNominal(t) || MODIFIERS.has(t.pos) || POSSESSIVES.has(t.text);
const isBreak = (t: Token): boolean => BREAKS.has(t.text);

/** A verb with its auxiliaries: "has been removed", "is set to land". */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly finite: boolean;
  readonly passive: boolean;
}

/** `awaited`: whether a subject without a verb ends one token before. */
function groupAt(tokens: readonly Token[], first: number, awaited: boolean): Group | null {
  const t = tokens[first];
  if (!isVerb(t) || tokens[first - 1]?.lower === "to") return null;
  const before = tokens[first - 1];
  // "the injured man", "a growing number": a participle before its noun
  const before_noun = tokens[first + 1]?.pos === "NOUN" && before !== undefined && /^(?:DET|ADJ|NUM)$/.test(before.pos);
  if (t.pos === "VERB" && before_noun && /(?:ed|ing|en|wn)$/.test(t.lower)) return null;
  let last = first;
  let head = first;
  let aux = t.pos === "AUX";
  let passive = false;
  for (let i = first + 1; i < tokens.length; i++) {
    const next = tokens[i];
    if (isVerb(next)) {
      if (next.pos === "AUX") aux = true;
      // "was seen", but not "is running" or "has seen"
      if (next.pos === "VERB") passive = tokens[last].lemma === "be" && !/ing$/.test(next.lower);
      head = i;
      last = i;
    } else if (next.lower === "to" && tokens[i + 1] !== undefined && isVerb(tokens[i + 1]) && GOVERNING.has(tokens[head].lemma)) continue;
    else if (next.pos === "ADV" || next.lower === "not" || next.lower === "n't") continue;
    else break;
  }
  const bare = first === last && !aux && PARTICIPLE.test(t.lower);
  const by = tokens[first + 1]?.lower === "by" && tokens[first + 2]?.pos !== "NUM";
  // "the ferry operated by …", "the race, halted twice, …"
  const reduced = bare && before !== undefined && ((by && (isNominal(before) || before.text === ",")) || (before.text === "," && awaited));
  const finite = !(first === last && !aux && /ing$/.test(t.lower)) && !reduced;
  return { first, last, head, finite, passive: passive || reduced };
}

interface Draft {
  kind: ClauseKind;
  tokens: number[];
  verb: number;
  subject: readonly number[];
  passive: boolean;
}

/**
 * The clauses of a sentence, in the order in which they begin. Every word stands in one clause; a sentence without a verb is one clause.
 * Rules over parts of speech, read from left to right: a clause ends at punctuation, at a word that opens another, or where a second
 * verb comes with a subject of its own. Cost: linear in tokens.
 */
export function clausesIn(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Draft[] = [];
  let current: Draft = open("main");
  /** The clause that an inserted one interrupts: "the ferry, which leaked, sank". */
  let outer: Draft | null = null;
  function open(kind: ClauseKind, subject: readonly number[] = []): Draft {
    return { kind, tokens: [], verb: -1, subject, passive: false };
  }
  const begin = (next: Draft): void => {
    if (current.tokens.length > 0) clauses.push(current);
    current = next;
  };
  /** The interrupted clause goes on. */
  const resume = (interrupted: Draft): void => {
    clauses.push(current);
    clauses.splice(clauses.indexOf(interrupted), 1);
    current = interrupted;
    outer = null;
  };
  /** The nearest noun before, for "which" and participles. */
  const nounBefore = (i: number): readonly number[] => {
    let j = i - 1;
    while (j >= 0 && !isNominal(tokens[j]) && i - j < 4) j--;
    return j >= 0 && isNominal(tokens[j]) ? [j] : [];
  };
  const lastMain = (): Draft | null => {
    if (current.kind === "main" && current.verb >= 0) return current;
    for (let i = clauses.length - 1; i >= 0; i--) if (clauses[i].kind === "main" && clauses[i].verb >= 0) return clauses[i];
    return null;
  };

  /** Whether a clause says that something is said, and "that" opens what. */
  const tellsOf = (clause: Draft): boolean => REPORTING.has(tokens[clause.verb].lemma);
  const take = (group: Group): void => {
    if (current.verb < 0) {
      if (current.subject.length === 0) current.subject = current.tokens.filter((n) => isNominal(tokens[n]));
      current.verb = group.head;
      current.passive = group.passive;
    }
    for (let n = group.first; n <= group.last; n++) current.tokens.push(n);
  };

  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    const before = tokens[i - 1];
    if (isBreak(t)) {
      if (current.kind === "relative" || current.kind === "participle") {
        const back: Draft | null = outer;
        if (back !== null && back.verb < 0) {
          resume(back);
        } else begin(open("main"));
      } else if (current.kind === "adverbial" || (current.verb >= 0 && t.text !== ",")) begin(open("main"));
      continue;
    }
    if (t.lower === "that" && current.verb >= 0 && tellsOf(current) && tokens[i + 1] !== undefined) {
      if (current.kind === "main") current.kind = "report";
      begin(open("main"));
      continue;
    }
    const opensRelative =
      RELATIVES.has(t.lower) &&
      (t.lower !== "that" || (before !== undefined && /^(?:NOUN|PROPN)$/.test(before.pos))) &&
      i > 0 &&
      (isNominal(before) || isBreak(before) || before.pos === "ADP");
    if (opensRelative) {
      const host: Draft = current;
      begin(open("relative", nounBefore(i)));
      if (host.kind === "main" && host.tokens.length > 0) outer = host;
      continue;
    }
    if (SUBORDINATORS.has(t.lower) && (t.lower !== "as" || before === undefined || isBreak(before))) {
      const host: Draft = current;
      begin(open("adverbial"));
      if (host.kind === "main" && host.verb < 0 && host.tokens.length > 0) outer = host;
      continue;
    }
    const awaited =
      current.kind === "main" &&
      current.verb < 0 &&
      current.tokens[current.tokens.length - 1] === i - 2 &&
      current.tokens.some((n) => isNominal(tokens[n]));
    const group = groupAt(tokens, i, awaited);
    if (group === null) {
      current.tokens.push(i);
      continue;
    }
    if (!group.finite) {
      const host: Draft = current;
      const subject = host.verb < 0 && host.tokens.length > 0 ? nounBefore(i) : host.subject;
      begin(open("participle", subject));
      if (host.kind === "main" && host.verb < 0 && host.tokens.length > 0) outer = host;
    } else if (current.verb >= 0) {
      if (outer !== null && outer.verb < 0 && current.kind !== "main" && !tellsOf(current)) {
        // "a man who was hurt when the ferry struck the bank | has died": the clause that waits for its verb comes first
        resume(outer);
        take(group);
        i = group.last;
        continue;
      }
      // a second verb: with a subject of its own, or sharing that of the first
      let from = current.tokens.length;
      let place = i;
      // "took the ferry and | the door to the car deck did not close": all that stands after "and the" is the subject
      const { verb, tokens: held } = current;
      const joined = held.findLastIndex((n, k) => n > verb && COORDINATORS.has(tokens[n].lower) && tokens[held[k + 1]]?.pos === "DET");
      if (joined >= 0) from = joined + 1;
      while (joined < 0 && from > 0 && current.tokens[from - 1] === place - 1 && inPhrase(tokens[place - 1]) && place - 1 > current.verb) {
        from--;
        place--;
        if (tokens[current.tokens[from]].pos === "DET" && !/^['’]/.test(tokens[current.tokens[from]].text)) break;
      }
      const own = current.tokens.slice(from).some((n) => isNominal(tokens[n])) ? current.tokens.splice(from) : [];
      if (tellsOf(current)) current.kind = current.kind === "main" ? "report" : current.kind;
      const shared = own.length === 0 ? current.subject : own;
      const kind = current.kind === "report" ? "main" : current.kind;
      const last = current.tokens[current.tokens.length - 1];
      if (last !== undefined && (COORDINATORS.has(tokens[last].lower) || tokens[last].lower === "that")) current.tokens.pop();
      begin(open(kind, shared));
      for (const n of own) current.tokens.push(n);
    } else if (current.kind === "main" && current.tokens.every((n) => !isNominal(tokens[n]))) {
      // "…, and rose": the subject of the clause before
      current.subject = lastMain()?.subject ?? [];
    } else if (current.kind === "adverbial" && PREPOSITIONS.has(tokens[current.tokens[0] - 1]?.lower)) {
      // "after the accident | the crew was praised"
      const second = current.tokens.findIndex((n, k) => k > 0 && tokens[n].pos === "DET" && isNominal(tokens[current.tokens[k - 1]]));
      if (second > 0) {
        const own = current.tokens.splice(second);
        begin(open("main"));
        for (const n of own) current.tokens.push(n);
      }
    }
    take(group);
    i = group.last;
  }
  if (current.tokens.length > 0) clauses.push(current);
  // "…, officials said": nothing follows the verb that reports what stands before it
  for (const clause of clauses)
    if (
      clause.kind === "main" &&
      clause.verb >= 0 &&
      REPORTING.has(tokens[clause.verb].lemma) &&
      clauses.some((c) => c !== clause && c.kind === "main" && c.verb >= 0)
    ) {
      const after = clause.tokens.filter((n) => n > clause.verb && isNominal(tokens[n])).length;
      if (after === 0) clause.kind = "report";
    }
  // a prepositional phrase without a verb that opens with "after" and the like stays an adverbial; others without a verb join their neighbour
  const out: Draft[] = [];
  for (const clause of clauses) {
    if (clause.verb < 0 && clause.kind !== "adverbial" && clauses.length > 1) {
      const host: Draft | undefined = out[out.length - 1] ?? clauses.find((c) => c !== clause && c.verb >= 0);
      if (host !== undefined) {
        host.tokens = [...host.tokens, ...clause.tokens].sort((a, b) => a - b);
        continue;
      }
    }
    out.push(clause);
  }
  return out.sort((a, b) => a.tokens[0] - b.tokens[0]);
}
