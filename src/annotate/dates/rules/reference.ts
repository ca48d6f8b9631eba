import { type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";

const REFERENCES: readonly (readonly [timex: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF", pattern: string])[] = [
  ["PRESENT_REF", "currently|current|at present|at the moment|nowadays|these days|(?:for )?the time being|right now|present-day|now"],
  ["PAST_REF", "(?:more |most )?recently|recent|the past|the recent past|in the past|(?:not )?(?:so |that |very )?long ago"],
  [
    "FUTURE_REF",
    "(?:very |as )?soon|the (?:near |foreseeable |immediate )?future|(?:near|foreseeable|immediate) future|the (?:long|short|near|medium)[ -]term",
  ],
];

/** "currently", "recently", "the future": a direction, no place in the calendar. */
export const reference: DateRule = {
  id: "date/reference",
  needs: [SIGN.reference],
  pattern: rulePattern(REFERENCES.map(([, pattern]) => pattern).join("|")),
  read(match, { text }) {
    const lower = match[0].toLowerCase();
    // "soon-to-open", "now-closed", "as soon as", "now that": parts of other words and joints of sentences.
    const after = text.slice(match.index + match[0].length);
    if (after.startsWith("-") || (/soon$/.test(lower) && /^ as\b/i.test(after)) || (lower === "now" && /^ that\b/i.test(after))) return [];
    const timex = REFERENCES.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, "iu").test(lower))?.[0];
    return timex === undefined ? [] : [{ ...wholeMatch(match), type: "DATE", value: { kind: "reference", timex } }];
  },
};
