import type { Sentence, Token } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";

/** Words that begin a clause or phrase which only places what the sentence states: "when the ferry ran aground", "after the crash". */
const OPENS: ReadonlySet<string> = new Set(
  "when after before while since although though because whereas where who whose whom which if unless amid following during despite".split(
    " ",
  ),
);
/** Those of them that a noun may follow. */
const PREPOSITIONS: ReadonlySet<string> = new Set("after before since amid following during despite".split(" "));
/** "that" and "as" open such a clause only here: "the bank that broke", ", as the guard said". */
const OPENS_AFTER_NOUN = "that";
const OPENS_AFTER_COMMA = "as";
/** A cue outside the reported words, of at most this share of the sentence's words, is no statement. */
const LEAST_REPORTED = 0.25;

export interface Stated {
  /** By token: whether it belongs to what the sentence states, not to its background or to the words that say who says so. */
  readonly main: readonly boolean[];
  /** Number of the token of the main verb; -1: none found. */
  readonly verb: number;
}

const isVerb = (t: Token): boolean => t.pos === "VERB" || t.pos === "AUX";

/**
 * Which words of a sentence state something: its main clause. Clauses of time, cause and relation are background ("a man who was hurt
 * when the ferry ran aground has died": a man has died), and around reported words so is the attribution. `reported` are the spans of
 * reported words within the article. A clause ends at a comma, or, where the main verb is still to come, at the verb group after its own.
 */
export function statedIn(sentence: Sentence, reported: readonly Span[]): Stated {
  const found = readClauses(sentence.tokens, reported, true);
  // "After the accident the crew was praised": no verb was left for the main clause, so that "after" took none
  return found.verb >= 0 ? found : readClauses(sentence.tokens, reported, false);
}

/** `verbs`: whether "after", "before" and the like have a verb of their own. */
function readClauses(tokens: readonly Token[], reported: readonly Span[], verbs: boolean): Stated {
  const inReport = tokens.map((t) => reported.some((r) => t.start < r.end && r.start < t.end));
  const words = tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text)).length;
  const told = tokens.filter((t, i) => inReport[i] && /[\p{L}\p{N}]/u.test(t.text)).length;
  const takesReport = told >= LEAST_REPORTED * words;
  const main: boolean[] = [];
  let verb = -1;
  /** Clauses of background open now, and verb groups that stood since the first of them opened. */
  let open = 0;
  let groups = 0;
  let inGroup = false;
  tokens.forEach((t, i) => {
    const before = tokens[i - 1];
    if (takesReport && !inReport[i]) {
      main.push(false);
      inGroup = false;
      if (i > 0 && inReport[i - 1]) open = 0;
      return;
    }
    if (/^[,;:—–]$/.test(t.text)) {
      open = 0;
      inGroup = false;
      main.push(false);
      return;
    }
    // the "that" of a report opens the report, not its background
    const first = inReport[i] && !(i > 0 && inReport[i - 1]);
    if (!first && (opens(t, before) || (isReduced(t, tokens[i + 1]) && !inGroup))) {
      if (open === 0) groups = 0;
      open++;
      if (isVerb(t) || (!verbs && PREPOSITIONS.has(t.lower))) groups++;
      inGroup = false;
      main.push(false);
      return;
    }
    const finite = isVerb(t) && !(t.pos === "VERB" && /ing$/.test(t.lower) && !inGroup) && before?.lower !== "to";
    if (finite && !inGroup) {
      inGroup = true;
      if (open > 0) {
        groups++;
        if (verb < 0 && groups > open) open = 0;
      }
    } else if (inGroup && !isVerb(t) && t.pos !== "ADV" && t.pos !== "PART") inGroup = false;
    if (open === 0 && t.pos === "VERB" && finite && verb < 0) verb = i;
    main.push(open === 0);
  });
  return main.some((m) => m) ? { main, verb } : { main: tokens.map(() => true), verb };
}

/** "Operated by", with no auxiliary before it: a relative clause without its pronoun. */
const isReduced = (t: Token, next: Token | undefined): boolean => t.pos === "VERB" && next?.lower === "by";

function opens(t: Token, before: Token | undefined): boolean {
  if (t.lower === OPENS_AFTER_NOUN) return before?.pos === "NOUN" || before?.pos === "PROPN";
  if (t.lower === OPENS_AFTER_COMMA) return before?.text === ",";
  return OPENS.has(t.lower);
}
