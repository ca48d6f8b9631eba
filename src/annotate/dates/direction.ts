import type { Sentence, Token } from "../../model/annotated.ts";
import type { Direction } from "./value.ts";

/** Words that point forward by themselves when they stand before the day: "due Friday", "set for Monday", "plans to … on Sunday". */
const FORWARD = new Set(
  "will shall due upcoming forthcoming expected scheduled slated set plan plans planned planning hope hopes hoping intend intends aim aims aiming seek seeks seeking poised likely likelier going gonna won't 'll tomorrow".split(
    " ",
  ),
);
/** Of these the past of "be" makes a report of the past: "was set", "were expected". */
const PLAN_WORDS = new Set(["expected", "scheduled", "slated", "set", "planned", "due", "poised", "likely", "going"]);
const PAST_BE = new Set(["was", "were", "been", "had"]);
const MODALS = new Set(["will", "shall", "would", "'ll", "’ll", "won't", "wo"]);
/** "should be completed in October": an obligation lies ahead when a verb follows it, and not "should have". */
const OBLIGATION = new Set(["should", "must", "may", "might", "can"]);
const IRREGULAR =
  /^(?:said|told|was|were|had|did|went|came|saw|took|made|met|held|fell|won|lost|left|began|broke|brought|bought|sold|sent|found|felt|gave|got|grew|hit|kept|knew|led|paid|ran|rose|sank|shot|showed|spoke|spent|stood|struck|thought|wrote|became|built|caught|cut|drove|flew|fled|forgot|heard|hurt|laid|lay|let|put|read|rode|set|shut|slid|swept|threw|tore|understood|wore|withdrew|drew|beat|burst|dealt|fought|froze|hung|hid|overtook|quit|sang|shook|sought|stole|stuck|swore|taught|woke|posted)$/;

/** Verbs whose infinitive lies ahead, in forms that are not past: "wants to resume on Friday", "refuses to pay before June". */
const INTENT =
  /^(?:wants?|wanting|wish(?:es)?|wishing|plans?|planning|intends?|intending|refus(?:es?|ing)|declin(?:es?|ing)|means|hopes?|hoping|expects?|expecting|aims?|aiming|seeks?|seeking|needs?|prepar(?:es?|ing)|promis(?:es?|ing)|vow(?:s|ing)?|pledg(?:es?|ing)|threaten(?:s|ing)?|tr(?:y|ies|ying)|propos(?:es?|ing)|offer(?:s|ing)?|wait(?:s|ing)?|agrees?|ready|determined|unwilling|willing|unlikely)$/;
/** What is put off or stopped "until Friday" stays so until then, whenever it was stopped. */
const STOPPED =
  /^(?:suspended|closed|shut|halted|postponed|delayed|deferred|adjourned|grounded|cancell?ed|extended|paused|barred|banned|blocked|detained|jailed|remanded|remains?|stays?|keeps?|continues?|holds?)$/;
const NEGATION = /^(?:not|n't|n’t|no|never|nobody|none|nothing|neither|nor|without)$/;

const isVerb = (t: Token): boolean => t.pos === "VERB" || t.pos === "AUX";
const isPast = (t: Token): boolean => isVerb(t) && (/(?:ed|'d)$/.test(t.lower) || IRREGULAR.test(t.lower));

/** Past and base form alike: they tell nothing by themselves. */
const UNMARKED = /^(?:set|put|hit|cut|let|shut|hurt|beat|read|burst|quit|cost)$/;
/** Verbs in the present that stand with a day ahead of them: "opens Friday". Those of speech tell of what was said. */
const REPORTING = /^(?:says?|tells?|writes?|reports?|claims?|adds?|notes?|shows?|means?|has|is|does|was|gets?|'s|’s|comes?|looks?|seems?)$/;

/** How far back a verb is looked for, in tokens. Value F1 on 118 Wikinews texts: .806 for 8 and 14, .802 for 20 and 30. */
const REACH = 14;
/** Farther where the verb is an infinitive that an intention governs: names and titles of what is planned are long. */
const INTENT_REACH = 24;

/**
 * Where a time expression points, from the verb it stands with: the nearest one before it in its clause, else the nearest after it.
 * "said Thursday" past; "will open Thursday", "due Thursday", "plans to meet on Thursday" future; "none" where no verb tells.
 * Offsets are into the article's text.
 */
export function directionAt(sentence: Sentence, start: number, end: number): Direction {
  const tokens = sentence.tokens;
  let at = 0;

  while (at < tokens.length && tokens[at].end <= start) at++;
  let after = at;
  while (after < tokens.length && tokens[after].start < end) after++;
  const lead = tokens[at - 1]?.lower === "the" ? tokens[at - 2]?.lower : tokens[at - 1]?.lower;
  // "since March", "after December's rise": behind us whatever the verb. "Monday's planned launch", "security for Friday": ahead.
  if (lead === "since" || lead === "after" || lead === "following") return "past";
  if (tokens.slice(after, after + 3).some((t) => /^(?:planned|upcoming|scheduled)$/.test(t.lower))) return "future";
  if (lead === "for" && !/['’]s$/.test(tokens[after - 1]?.lower ?? "") && !/^['’]s$/.test(tokens[after]?.lower ?? "")) {
    return backward(tokens, at - 2) === "future" ? "future" : "none";
  }
  if (/^(?:until|till|before)$/.test(lead ?? "") && holdsUntil(tokens, at - 1, lead !== "before")) return "future";
  const pointed = intended(tokens, at - 1) ?? backward(tokens, at - 1) ?? forward(tokens, after) ?? "none";
  return pointed === "present" ? "future" : pointed;
}

/** Whether something is held up to a day: "suspended until Friday", "does not reopen before Friday", "no trains until Monday". */
function holdsUntil(tokens: readonly Token[], from: number, until: boolean): boolean {
  for (let i = from - 1; i >= 0 && i > from - REACH; i--) {
    const t = tokens[i];
    if (/^[;:—–]$/.test(t.text)) return false;
    if (until && STOPPED.test(t.lower)) return true;
    if (NEGATION.test(t.lower)) return !/^(?:did|was|were|had|could)$/.test(tokens[i - 1]?.lower ?? "");
    if (isVerb(t) && isPast(t) && !isAttribute(tokens, i)) return false;
  }
  return false;
}

/** "aiming to sign … in July", "wants to resume in May": the intention tells, not the verb after it; null where the verb beside the date stands in none. */
function intended(tokens: readonly Token[], from: number): Direction | null {
  for (let i = from; i > 1 && i > from - INTENT_REACH; i--) {
    const t = tokens[i];
    if (/^[;:—–]$/.test(t.text)) return null;
    // A verb with a capital stands in a name: "the Advanced Landing Programme".
    if (!isVerb(t) || /^\p{Lu}/u.test(t.text) || isAttribute(tokens, i)) continue;
    if (tokens[i - 1].lower !== "to" || !INTENT.test(tokens[i - 2].lower)) return null;
    return tokens.slice(Math.max(0, i - 4), i - 2).some((b) => PAST_BE.has(b.lower)) ? "past" : "future";
  }
  return null;
}

/** "a newly drafted bill", "the planned talks": a participle before its noun is no verb of the clause. */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  const noun = tokens[i + 1]?.pos;
  if (!/(?:ed|en|ing)$/.test(tokens[i].lower) || (noun !== "NOUN" && noun !== "PROPN" && noun !== "ADJ")) return false;
  const before = tokens[i - 1]?.pos === "ADV" ? tokens[i - 2]?.pos : tokens[i - 1]?.pos;
  return before === "DET" || before === "ADJ" || before === "ADP";
}

function backward(tokens: readonly Token[], from: number): Direction | "present" | null {
  let infinitive = false;
  for (let i = from; i >= 0 && i > from - REACH; i--) {
    const t = tokens[i];
    // A semicolon, dash or bracket ends the clause; so does a comma that follows another time or a new verb phrase.
    if (/^[;:—–]$/.test(t.text)) return null;
    if (FORWARD.has(t.lower)) {
      const before = tokens.slice(Math.max(0, i - 3), i).some((b) => PAST_BE.has(b.lower));
      if (t.lower === "set" && !/^(?:to|for|on)$/.test(tokens[i + 1]?.lower ?? "")) {
        continue;
      }
      if (!(PLAN_WORDS.has(t.lower) && before)) return "future";
      return "past";
    }
    if (!isVerb(t) || isAttribute(tokens, i)) continue;
    const before = tokens[i - 1]?.lower ?? "";
    // "to be held on Friday": what is to be done lies ahead, whoever announced it.
    if (before === "be" && tokens[i - 2]?.lower === "to") return "future";
    if (before === "to") {
      infinitive = true;
      continue;
    }
    const modal = tokens.slice(Math.max(0, i - 3), i).find((b) => MODALS.has(b.lower) || OBLIGATION.has(b.lower));
    if (modal) return "future";
    if (isPast(t) && !(UNMARKED.test(t.lower) && !PAST_BE.has(before))) return "past";
    if (/^(?:is|are|am|'s|’s|'re|’re)$/.test(t.lower) && infinitive) return "future";
    if (/ing$/.test(t.lower) && /^(?:is|are|am|'s|’s|'re|’re)$/.test(before)) return "future";
    if (t.pos === "VERB" && /[^s]s$/.test(t.lower) && !REPORTING.test(t.lower) && t.lemma !== t.lower && infinitive === false)
      return "present";
    if (/^(?:has|have|'ve|’ve)$/.test(t.lower)) {
      if (tokens.slice(i + 1, i + 4).some((n) => n.lower === "been" || isPast(n))) return "past";
      return null;
    }
  }
  return null;
}

function forward(tokens: readonly Token[], from: number): Direction | null {
  for (let i = from; i < tokens.length && i < from + REACH; i++) {
    const t = tokens[i];
    if (/^[;:—–]$/.test(t.text)) return null;
    if (MODALS.has(t.lower) && t.lower !== "would") return "future";
    if (/^(?:deadline|expected|scheduled|due|slated)$/.test(t.lower) && !/^(?:was|were|had)$/.test(tokens[i - 1]?.lower ?? ""))
      return "future";
    if (/^(?:is|are)$/.test(t.lower) && tokens[i + 1]?.lower === "to") return "future";
    // "on Thursday plans to vote": taggers read "plans" as a noun there.
    if (INTENT.test(t.lower) && tokens[i + 1]?.lower === "to" && tokens[i - 1]?.lower !== "to" && tokens[i + 2]?.pos === "VERB")
      return "future";
    if (isPast(t)) return "past";
  }
  return null;
}
