import { type Country, countryOfOutlet } from "../../../model/countries.ts";
import { MONTH, monthOf, ORDINALS, ordinalOf } from "../lexicon.ts";
import { type DateRule, rulePattern, wholeMatch } from "../rule.ts";
import { SIGN } from "../signs.ts";
import type { TimeValue } from "../value.ts";

type Fiscal = Extract<TimeValue, { kind: "fiscal" }>;

interface Custom {
  /** Month in which the year of the public purse begins. */
  readonly begins: number;
  /** Which calendar year "fiscal 2023" is named after: the one in which it begins or ends. "either": both are in use. */
  readonly named: Fiscal["named"];
  /** As a sentence names the country. */
  readonly pattern: RegExp;
}

/** Fiscal years of governments. Source: general knowledge. */
const CUSTOMS: Readonly<Record<Country, Custom>> = {
  us: { begins: 10, named: "last", pattern: /\b(?:U\.S\.|US|United States|America)/ },
  gb: { begins: 4, named: "either", pattern: /\b(?:UK|U\.K\.|Britain|British|England|Scotland|Scottish|Wales|Welsh)\b/ },
  jp: { begins: 4, named: "first", pattern: /\bJapan/ },
  in: { begins: 4, named: "last", pattern: /\bIndian?\b/ },
  ca: { begins: 4, named: "either", pattern: /\bCanad/ },
  au: { begins: 7, named: "last", pattern: /\bAustralia/ },
  nz: { begins: 7, named: "last", pattern: /\bNew Zealand/ },
  pk: { begins: 7, named: "last", pattern: /\bPakistan/ },
  bd: { begins: 7, named: "last", pattern: /\bBangladesh/ },
};
/** Companies have years of their own: only of public money is the custom of the country meant. */
const PUBLIC =
  /\b(?:government|federal|ministry|treasury|budget|deficit|congress|parliament|lawmakers|councils?|taxpayers?|central bank|GDP|economy|exports|imports)\b/i;

const YEAR = "(?:19|20)\\d{2}";
const KIND = "(?:fiscal|financial|tax|budget)\\s+year";

/**
 * "fiscal 2023", "FY2022/23", "the 2022-23 financial year", "the fiscal year ending March 2023", "last fiscal year", "the first quarter of
 * fiscal 2023". Its months are known where the text says them, or speaks of the public money of one country; else only which years it touches.
 */
export const fiscal: DateRule = {
  id: "date/fiscal",
  needs: [SIGN.fiscal, SIGN.purse | SIGN.unit],
  pattern: rulePattern(
    `(?:the\\s+)?(?:(?:(?<ordinal>${ORDINALS.join("|")}|[1-4](?:st|nd|rd|th)|final)[ -](?:fiscal\\s+)?(?<what>quarter|half)|(?<short>[QH][1-4]))\\s+(?:of\\s+)?(?:the\\s+)?)?(?:${KIND}\\s+(?:(?:that\\s+)?(?:end(?:ed|ing|s)?|to)\\s+(?:on\\s+|in\\s+)?(?:\\d{1,2}\\s+)?(?<endMonth>${MONTH})\\s+(?:\\d{1,2},?\\s+)?(?<endYear>${YEAR}))|(?:${KIND}\\s+|fiscal\\s+|FY\\s?)(?:(?<year>${YEAR})|['’]?(?<tens>\\d{2}))(?:\\s?[-–/]\\s?(?<second>${YEAR}|\\d{2}))?|(?<from>${YEAR})\\s?[-–/]\\s?(?<to>${YEAR}|\\d{2})\\s+${KIND}|(?<which>last|past|previous|this|current|next|coming)\\s+${KIND}|(?<inner>fiscal)\\s+(?:(?<innerOrdinal>${ORDINALS.join("|")})[ -]quarter))|the\\s+(?<bare>${ORDINALS.join("|")})\\s+fiscal\\s+quarter`,
  ),
  read(match, { article, text }) {
    const g = match.groups as Record<string, string | undefined>;
    const at = wholeMatch(match);
    const half = g.what?.toLowerCase() === "half" || /^h/i.test(g.short ?? "");
    const ordinal = g.ordinal ?? g.short ?? g.innerOrdinal ?? g.bare;
    const number = ordinal === undefined ? undefined : /^final$/i.test(ordinal) ? 4 : ordinalOf(ordinal);
    const part =
      number === undefined || (half && number > 2) ? {} : { part: { unit: half ? ("half" as const) : ("quarter" as const), number } };
    const give = (value: Omit<Fiscal, "kind" | "part">) => [
      { ...at, type: "DATE" as const, value: { kind: "fiscal" as const, ...value, ...part } },
    ];
    if (g.endMonth !== undefined) {
      return give({ year: Number(g.endYear), named: "last", begins: (monthOf(g.endMonth) % 12) + 1, offset: 0 });
    }
    const custom = customOf(text, article);
    const begins = custom?.begins ?? null;
    const two = g.second ?? g.to;
    if (two !== undefined) {
      const first = Number(g.year ?? g.from ?? `20${g.tens}`);
      // "fiscal 2020-25" is a plan for years.
      return Number(two) % 100 === (first + 1) % 100 ? give({ year: first, named: "first", begins, offset: 0 }) : [];
    }
    const year = g.year ?? (g.tens === undefined ? undefined : `20${g.tens}`);
    if (year !== undefined) return give({ year: Number(year), named: custom?.named ?? "either", begins, offset: 0 });
    // "The fiscal first quarter" of which year is not said.
    if (g.which === undefined) return give({ year: null, named: "either", begins: null, offset: null });
    return give({
      year: null,
      named: "either",
      begins,
      offset: /last|past|prev/i.test(g.which) ? -1 : /next|coming/i.test(g.which) ? 1 : 0,
    });
  },
};

/** The custom of the one country that the sentence names, else of the outlet's country; null where it is no public money. */
function customOf(text: string, article: { readonly url: string | null; readonly outlet: string | null }): Custom | null {
  if (!PUBLIC.test(text)) return null;
  const named = Object.values(CUSTOMS).filter((c) => c.pattern.test(text));
  if (named.length > 0) return named.length === 1 ? named[0] : null;
  return CUSTOMS[countryOfOutlet(article) ?? ""] ?? null;
}
