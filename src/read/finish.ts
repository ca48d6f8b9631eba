import { dayInAddress } from "../model/address-day.ts";
import type { Article, StatedDate } from "../model/article.ts";
import { type DayOrder, dayOrder } from "../model/day-order.ts";
import { contentId } from "../model/id.ts";
import { bySpan } from "../model/span.ts";
import { detectLanguage } from "../text/language.ts";
import { clean } from "./clean/clean.ts";
import { docOf } from "./clean/doc.ts";
import { readDate } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { type Headers, headlineIn, readHeaders } from "./headers/headers.ts";
import { normaliseText } from "./input/decode.ts";
import type { Limits } from "./limits.ts";
import { outletName } from "./outlet.ts";
import type { Finding } from "./problem.ts";

export interface Finished {
  /** null: there is no text. */
  readonly article: Article | null;
  readonly findings: readonly Finding[];
}

/** Makes an article of a draft: its headers read as fields, its boilerplate marked, its language told. The text stays as it is. */
export async function finish(draft: Draft, source: string, key: string, limits: Limits): Promise<Finished> {
  const findings: Finding[] = [...draft.findings];
  const { text, cut } = cutText(normaliseText(draft.text), limits.textLength);
  if (cut) findings.push({ code: "cut-off", reason: `The text is longer than ${limits.textLength} characters; what follows is left out.` });
  if (text.trim() === "") {
    if (findings.length === 0) findings.push({ code: "no-text", reason: "There is no text in it." });
    return { article: null, findings };
  }
  const doc = docOf(text);
  const order = dayOrder({ url: draft.url, outlet: draft.outlet, texts: [text, draft.date ?? ""], stated: null });
  const headers = readHeaders(doc, order);
  const url = draft.url ?? headers.url;
  const { stated, finding } = statedDate(draft.date, headers, url, order);
  if (finding) findings.push(finding);
  // Metadata name the publisher; an address names it better than a dateline, which names whoever sent the report.
  const outlet = outletName(draft.outlet, url) ?? outletName(headers.outlet, null);
  const language = await languageOf(text, draft.language);
  const removed = [...headers.removed, ...clean({ ...doc, outlet }, headers.removed)].sort(bySpan);
  const article: Article = {
    id: contentId("a", source, text),
    source,
    key,
    title: normaliseText(draft.title ?? headers.title ?? headlineIn(doc, removed) ?? "") || null,
    outlet,
    byline: draft.byline ?? headers.byline,
    language,
    url,
    text,
    removed,
    stated,
  };
  return { article, findings };
}

/** What metadata say, or else a header in the text, or else the day in the address. */
function statedDate(
  date: string | null,
  headers: Headers,
  url: string | null,
  order: DayOrder | null,
): { stated: StatedDate | null; finding: Finding | null } {
  const { value, finding } = date === null ? { value: null, finding: null } : readDate(date, order);
  if (value !== null) return { stated: { value, basis: "metadata", span: null }, finding };
  if (headers.date)
    return { stated: { value: headers.date.value, basis: "stated", span: headers.date.span }, finding: headers.date.finding };
  const inAddress = dayInAddress(url ?? "");
  return { stated: inAddress === null ? null : { value: inAddress, basis: "metadata", span: null }, finding };
}

/** Cuts at a line's end where one is near, never inside a surrogate pair. */
function cutText(text: string, limit: number): { text: string; cut: boolean } {
  if (text.length <= limit) return { text, cut: false };
  const line = text.lastIndexOf("\n", limit);
  let end = line > limit * 0.9 ? line : limit;
  if (/[\ud800-\udbff]/.test(text[end - 1])) end--;
  return { text: text.slice(0, end), cut: true };
}

async function languageOf(text: string, declared: string | null): Promise<string> {
  const found = await detectLanguage(text);
  if (found !== "und" || declared === null) return found;
  const primary = /^[a-z]{2,3}\b/i.exec(declared.trim());
  return primary ? primary[0].toLowerCase() : "und";
}
