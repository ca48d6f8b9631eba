import type { Line } from "../clean/doc.ts";
import type { Header, HeaderRule } from "./rule.ts";

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const NAMES = `${NAME}(?:(?:,\\s|\\s(?:and|und|et|y|e|&)\\s|\\s)(?:${NAME}|de|van|von|der|den|la|al|bin|ibn|for|in|of|the)){0,11}`;
/** "By Jane Doe", "By Jane Doe and John Roe, The Valley Post". */
const BY = new RegExp(`^(?:by|words by|written by|reported by|von|par|por)\\s*:?\\s+(${NAMES})[.,]?$`, "iu");
const CAPITALISED = new RegExp(`^${NAMES}$`, "u");
const FIELD = /^(title|headline|author|byline|source|outlet|publisher|site|website|newspaper|url|link|address)\s*:\s+(\S.{1,300})$/i;

/** "Source: tax talks stall in the upper house" is a headline. */
const MAX_OUTLET_WORDS = 5;

function byline(line: Line): readonly Header[] {
  const m = line.text.length <= 120 ? BY.exec(line.text) : null;
  return m && CAPITALISED.test(m[1]) ? [{ rule: "header/byline", spans: [line], byline: m[1] }] : [];
}

function field(line: Line): readonly Header[] {
  const m = FIELD.exec(line.text);
  if (m === null) return [];
  const name = m[1].toLowerCase();
  const value = m[2].trim();
  const header: Header = { rule: "header/field", spans: [line] };
  if (name === "title" || name === "headline") return [{ ...header, title: value }];
  if (name === "author" || name === "byline") return [{ ...header, byline: value }];
  if (/^https?:\/\/\S+$/i.test(value)) return [{ ...header, url: value }];
  const isName = name !== "url" && name !== "link" && name !== "address" && value.split(/\s+/).length <= MAX_OUTLET_WORDS;
  return isName ? [{ ...header, outlet: value }] : [];
}

/** "By Jane Doe" above the report. */
export const bylineLine: HeaderRule = ({ top }) => top.flatMap(byline);

/** "Source: The Valley Post", "URL: https://…", "Title: …" above the report. */
export const fieldLine: HeaderRule = ({ top }) => top.flatMap(field);

/** A dash that stands alone, as a page's dateline falls apart into lines: "Tokyo", "CNN", "–". */
const DASH_ALONE = /^[-–—―]{1,2}$/;
const SHORT = new RegExp(`^${NAME}(?:[\\s,]+${NAME}){0,3}$`, "u");

/** A dateline in lines: place, outlet, dash. The line above the dash is the outlet; a line above that, as short, the place. */
export const brokenDateline: HeaderRule = ({ top }) => {
  const dash = top.findIndex((line) => DASH_ALONE.test(line.text));
  if (dash < 1 || !SHORT.test(top[dash - 1].text)) return [];
  const place = dash >= 2 && SHORT.test(top[dash - 2].text) ? dash - 2 : dash - 1;
  return [{ rule: "header/broken-dateline", spans: top.slice(place, dash + 1), outlet: top[dash - 1].text }];
};
