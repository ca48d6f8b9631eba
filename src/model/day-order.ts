import { dayInAddress } from "./address-day.ts";
import { countryOfOutlet } from "./countries.ts";

/** How "3/4/2019" is written: 3 April or March 4. */
export type DayOrder = "day-first" | "month-first";

export interface OrderSigns {
  readonly url: string | null;
  readonly outlet: string | null;
  /** Where other dates of the same hand may stand: the article's text, the date as written. */
  readonly texts: readonly string[];
  /** The day of publication, where it is stated for sure: ISO 8601. */
  readonly stated: string | null;
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d/-])/g;
const MONTH_FIRST = new Set(["us", "pr", "gu", "vi", "as", "fm", "mh", "pw"]);
/** Both orders are in use, or the year stands first and nobody can tell what a foreigner's "3/4/2019" means there. */
const UNSETTLED = new Set(["ca", "ph", "jp", "cn", "kr", "kp", "tw", "mn", "hu", "lt", "ir", "eu", "pa"]);

/**
 * Whether an article writes numeric dates day first or month first: by its other numeric dates that can be read one way only ("31/12/2016")
 * or that read one way give the day in its address or its stated day, else by the custom of the outlet's country. Null where nothing tells,
 * and where the dates disagree. Cost linear in the length of the texts.
 */
export function dayOrder({ url, outlet, texts, stated }: OrderSigns): DayOrder | null {
  const known = [dayInAddress(url ?? ""), stated?.slice(0, 10) ?? null];
  const seen = new Set<DayOrder>();
  for (const text of texts) {
    for (const [, a, b, year] of text.matchAll(NUMERIC)) {
      if (Number(a) > 12 !== Number(b) > 12) seen.add(Number(a) > 12 ? "day-first" : "month-first");
      if (a === b || Number(a) > 12 || Number(b) > 12) continue;
      if (known.includes(iso(year, b, a))) seen.add("day-first");
      if (known.includes(iso(year, a, b))) seen.add("month-first");
    }
  }
  if (seen.size > 0) return seen.size === 1 ? [...seen][0] : null;
  const country = countryOfOutlet({ url, outlet });
  return country === null || UNSETTLED.has(country) ? null : MONTH_FIRST.has(country) ? "month-first" : "day-first";
}

const iso = (year: string, month: string, day: string): string =>
  `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
