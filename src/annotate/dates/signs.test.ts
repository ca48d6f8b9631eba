import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../text/nlp.ts";
import { DATE_RULES } from "./find.ts";
import { mayHold, SIGN, signsOf } from "./signs.ts";

const signs = (text: string): number => signsOf(text, parse(text, { start: 0, end: text.length }).tokens);

describe("signs of time", () => {
  it("tells words and digits", () => {
    expect(signs("The harbour is closed.")).toBe(0);
    expect(signs("It may march on.")).toBe(0);
    expect(signs("In May")).toBe(SIGN.month);
    expect(signs("3/4")).toBe(SIGN.digit | SIGN.joinedDigits);
    expect(signs("the 1990s")).toBe(SIGN.digit | SIGN.fourDigits | SIGN.digitsS);
    expect(signs("90's")).toBe(SIGN.digit | SIGN.digitsS);
    expect(signs("on Monday.") & SIGN.weekday).toBe(SIGN.weekday);
  });

  it("reads runs over the words that part them", () => {
    expect(signs("It rose by 2016's end, at 9/11.") & SIGN.joinedDigits).toBe(SIGN.joinedDigits);
    expect(signs("the '90s/’80s") & SIGN.digitsS).toBe(SIGN.digitsS);
  });

  // Words and marks that time expressions are made of: whatever a rule makes of them, its signs must be there.
  const PIECES =
    "the|a|an|two|3|12|2016|1990s|'90s|fifties|nineteenth|19th|century|May|March 2017|Sept. 11|3 June|Monday|Fridays|next|last|this|past|previous|following|same|that|coming|week|weekend|days|months|year|years|quarter|half|Q3|hours|minutes|fiscal|tax|budget|financial|FY22|morning|night|afternoon|noon|midnight|o'clock|a.m.|5pm|10:30|16.00 GMT|0800 UTC|2016-03-01|3/4/2019|9/11|31.12.2016|2019-21|ago|later|earlier|before|after|from now|of|in|on|for|end|start|early|late|mid-|period|time|spring|fall|Christmas Eve|Easter|New Year's Day|4th of July|Bonfire Night|today|overnight|yesterday|every|each|daily|annual|now|recently|at present|these days|the future|long-term|session|trading|first|third|final|opening|consecutive|day|,|-| and".split(
      "|",
    );

  it("lets no rule miss what its pattern finds", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }), (words) => {
        const text = words.join(" ");
        const here = signs(text);
        for (const rule of DATE_RULES) {
          if (mayHold(here, rule.needs)) continue;
          rule.pattern.lastIndex = 0;
          for (let m = rule.pattern.exec(text); m !== null && m[0] !== ""; m = rule.pattern.exec(text))
            expect(UNREAD[rule.id]?.test(m[0]) ?? false, `${rule.id}: ${m[0]}`).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** What a rule's pattern fits and its `read` leaves alone: small letters, counts without a date, clocks told in passing. */
const UNREAD: Readonly<Record<string, RegExp>> = {
  "date/beside": /\s(?:of)$|(?:night|morning)\s/i,
};
