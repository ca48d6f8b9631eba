import type { AnnotatedArticle, QuoteCandidate } from "../../model/annotated.ts";
import type { Utterance } from "./utterance.ts";

/** Verbs and phrases that report words, rather than acts or thoughts. General knowledge of news English. */
const SAYING =
  /\b(said|says?|saying|told|tells?|telling|add(ed|s|ing)?|wrote|writes?|writing|tweet(ed|s|ing)?|post(ed|ing)?|according|stat(ed|es|ing)|report(ed|s|ing)|announc(ed|es|ing)|explain(ed|s|ing)?|claim(ed|s|ing)?|ask(ed|s|ing)|repl(ied|ies)|answer(ed|s)|not(ed|es|ing)|insist(ed|s|ing)|argu(ed|es|ing)|warn(ed|s|ing)|confirm(ed|s|ing)|den(ied|ies|ying)|admit(ted|s|ting)|acknowledg(ed|es|ing)|suggest(ed|s|ing)|reveal(ed|s|ing)|stress(ed|es|ing)|continu(ed|es)|conclud(ed|es)|recall(ed|s)|remark(ed|s)|joked?|call(ed|s|ing)|describ(ed|es|ing)|declar(ed|es|ing)|comment(ed|s)|quot(ed|ing)|urg(ed|es|ing)|accus(ed|es|ing)|complain(ed|s)|estimat(ed|es)|predict(ed|s)|speculat(ed|es)|read|reads|shouted|cried|whispered|joking|dubbed|tell)\b/i;

// Confidence from which a candidate stands, by what it shows. Chosen on the labelled stories, one left out at a time; see docs/figures.md.
const MARKED = 0.1;
const SAID = 0.3;
const OTHERWISE = 0.75;
const NO_SOURCE = 0.8;

/** Whether a candidate stands as a quote: marked words nearly always, reported words with a verb of saying where the model is fairly sure. */
export function stands({ article }: AnnotatedArticle, q: QuoteCandidate): boolean {
  if (q.form === "direct") return q.confidence >= MARKED;
  const cue = q.cue.map((s) => article.text.slice(s.start, s.end)).join(" ");
  if (q.form === "mixed") return q.confidence >= (q.source.length > 0 ? MARKED : SAID);
  if (q.source.length === 0) return q.confidence >= NO_SOURCE;
  return q.confidence >= (SAYING.test(cue) ? SAID : OTHERWISE);
}

/** Reported words that are no more than a name or a day ("Wednesday", "the research"), and marks around a word or two that nobody is said to say. */
const FEW_WORDS = 3;

/** Whether an utterance says something: a clause, or more than a few words. */
export function saysSomething({ form, tokens, candidate }: Utterance): boolean {
  const words = tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (words.length > FEW_WORDS) return true;
  if (form === "indirect") return words.some((t) => t.pos === "VERB" || t.pos === "AUX");
  return form === "unmarked" || candidate === null || candidate.source.length > 0 || candidate.cue.length > 0;
}
