import type { Span } from "../../model/span.ts";

/** Rule id of a date in a dateline: "OSLO, March 3 (Agency) - …". It is the day of writing and dates no event. */
export const DATELINE = "date/dateline";

/** Place names in capitals, with region or country, before the date. */
const PLACE =
  /^\(?(?:\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]+){0,3})(?:(?:,|\/)\s?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)*,?\s*(?:\([^)]{2,40}\)\s*)?$/u;
const DASH = /^,?\s*(?:\([^)]{2,60}\))?\s*(?:--?|–|—|:)\s/u;

/** Whether a span of the sentence's text stands in its dateline. */
export function inDateline(text: string, span: Span): boolean {
  return span.start <= 80 && PLACE.test(text.slice(0, span.start)) && DASH.test(text.slice(span.end, span.end + 80));
}
