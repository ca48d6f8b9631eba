import { readDate } from "../dates.ts";
import type { Header, HeaderRule } from "./rule.ts";

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,24}";
const PLACE = `${WORD}(?:(?:,\\s?|\\s|/)(?:${WORD}|de|del|la|el|al|of|the|and|upon|am|an|der|sur)){0,7}`;
const DATE = "(?:\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{Lu}\\p{L}{2,8}\\.?)(?:,?\\s\\d{4})?";
const AGENCY = "\\p{Lu}[\\p{L}\\d.&'’-]{0,20}(?:[\\s/]\\p{Lu}[\\p{L}\\d.&'’-]{0,20}){0,4}(?:\\s(?:News|Agency))?";
const DASH = "\\s?[-–—―]{1,3}(?=\\s|\\p{Lu}|[\"“‘'])\\s*";

/** `LONDON (Reuters) — `, `PORT ELMS, Dec 31 (Reuters) - `, `(Reuters) - `; without a dash only agencies in capitals: `Tokyo (CNN) `. */
const WITH_AGENCY = new RegExp(
  `^(?:${PLACE}(?:,\\s?${DATE})?,?\\s?)?[(\\[](?:(${AGENCY})[)\\]]\\s?(?:[-–—―]{1,3}|:)|(\\p{Lu}{2,6}(?:\\sBusiness|\\sNews)?|Reuters|Bloomberg)[)\\]])\\s*(?=["“‘'\\p{Lu}\\d])`,
  "u",
);
/** `Hong Kong CNN — `: the agency without brackets, in capitals behind a place that is not. */
const BARE_AGENCY = /^(?:\p{Lu}\p{Ll}[\p{L}.'’-]{0,24},?\s){1,4}(\p{Lu}{2,6}(?:\sBusiness|\sNews)?)\s?[–—―]\s+(?=["“‘'\p{Lu}])/u;
/** `LONDON — `, `PORT ELMS, Dec. 31 — `: place in capitals, nobody named. */
const PLACE_ONLY = new RegExp(
  `^(?!(?:FILE|PHOTOS?|VIDEO|NOTE|UPDATED?|BREAKING|WATCH)\\b)\\p{Lu}[\\p{Lu}\\s.'’-]{2,40}(?:,\\s${WORD}(?:\\s${WORD})?)?(?:,\\s?${DATE})?${DASH}(?=["“‘'\\p{Lu}])`,
  "u",
);

const DAY = new RegExp(DATE.replace("(?:,?\\s\\d{4})?", ",?\\s\\d{4}"), "u");

function dayIn(dateline: string, offset: number): Pick<Header, "date"> {
  const m = DAY.exec(dateline);
  const date = m === null ? null : readDate(m[0]);
  if (m === null || date === null || date.value === null) return {};
  const start = offset + m.index;
  return { date: { ...date, span: { start, end: start + m[0].length } } };
}

/**
 * The dateline at the beginning of the first paragraph. What stands in brackets is the outlet or agency that sent the report. Its span is the
 * dateline alone; the sentence after it stays. Its day is a stated date where the year stands with it: a year is never guessed.
 */
export const dateline: HeaderRule = ({ first }) => {
  if (first === null) return [];
  const head = first.text.slice(0, 160);
  const agency = WITH_AGENCY.exec(head) ?? BARE_AGENCY.exec(head);
  const m = agency ?? PLACE_ONLY.exec(head);
  if (m === null || m[0].trimEnd().length >= first.text.length) return [];
  const span = { start: first.start, end: first.start + m[0].trimEnd().length };
  const header: Header = { rule: "header/dateline", spans: [span], ...dayIn(m[0], first.start) };
  return [agency ? { ...header, outlet: agency[1] ?? agency[2] } : header];
};
