import type { Sentence } from "../../model/annotated.ts";
import type { Article } from "../../model/article.ts";
import type { DayOrder } from "../../model/day-order.ts";
import type { Needs } from "./signs.ts";
import type { Direction, TimeValue } from "./value.ts";

export interface RuleContext {
  readonly article: Article;
  readonly sentence: Sentence;
  /** The sentence's text; offsets of a match are into it. */
  readonly text: string;
  /** How the article writes numeric dates; null where nothing tells. */
  readonly dayOrder: () => DayOrder | null;
  /** Where the verb beside the place points. */
  readonly direction: (start: number, end: number) => Direction;
}

export interface Found {
  /** Offsets into the sentence's text; the whole match where absent. */
  readonly start: number;
  readonly end: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: TimeValue;
}

/**
 * One form of time expression. `pattern` has the flags g, i and d; `read` gives what a match says, or nothing where the context
 * shows that it is none. Rules stand in an ordered list: what an earlier rule has taken, a later one leaves alone.
 */
export interface DateRule {
  readonly id: string;
  /** In a sentence with none of these sets of signs the rule finds nothing. */
  readonly needs: Needs;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: RuleContext) => readonly Found[];
}

/** Start and end of a named group that took part in the match. */
export function groupSpan(match: RegExpExecArray, name: string): { readonly start: number; readonly end: number } | null {
  const at = match.indices?.groups?.[name];
  return at ? { start: at[0], end: at[1] } : null;
}

export const wholeMatch = (match: RegExpExecArray): { readonly start: number; readonly end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** Letters and digits, as a class without the Unicode flag: case-insensitive Unicode patterns are three times as slow. */
export const WORD_CLASS = "A-Za-z0-9\\u00C0-\\u024F";

/** A pattern for a rule: not inside a word, in any case. */
export function rulePattern(source: string): RegExp {
  return new RegExp(`(?<![${WORD_CLASS}])(?:${source})(?![${WORD_CLASS}])`, "dgi");
}

export const capital = (text: string): boolean => /^\p{Lu}/u.test(text);
