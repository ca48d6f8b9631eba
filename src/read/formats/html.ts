import { outletOfHost } from "../../model/outlets.ts";
import { type Draft, EMPTY_DRAFT } from "../draft.ts";
import { articleText } from "../html/content.ts";
import { parsePage, tooDeep } from "../html/dom.ts";
import { readMetadata } from "../html/metadata.ts";
import { stripTags } from "../html/text.ts";
import { hostOf } from "../outlet.ts";
import type { Finding } from "../problem.ts";

/** Pages with more characters are stripped of their tags instead of parsed, so that a tree fits into memory. Of 181 news pages the longest has 1.5 million. */
const MAX_PARSED = 6_000_000;

/** The article of a web page: its text, a block a line, and what the page's metadata say. */
export async function readHtml(html: string): Promise<Draft> {
  if (html.length > MAX_PARSED || tooDeep(html)) return stripped(html);
  try {
    const document = await parsePage(html);
    const meta = readMetadata(document);
    const text = await articleText(document, meta);
    const findings: Finding[] = text === "" ? [{ code: "no-text", reason: "The page holds no article text." }] : [];
    const { title, date, byline, url, language } = meta;
    // The name known for the host before the page's own: "BBC" for all its pages, the paper and not the agency it prints.
    const outlet = outletOfHost(hostOf(url ?? "") ?? "") ?? meta.outlet;
    return { ...EMPTY_DRAFT, text, title, date, outlet, byline, url, language, findings };
  } catch {
    // What linkedom or Readability cannot take apart still has its words.
    return stripped(html);
  }
}

function stripped(html: string): Draft {
  const title = /<title[^>]{0,200}>([^<]{1,300})/i.exec(html);
  const text = stripTags(html);
  return {
    ...EMPTY_DRAFT,
    text,
    title: title ? stripTags(title[1]) || null : null,
    findings: [
      {
        code: "broken-file",
        reason: "The page is too deep or too large to be taken apart; its text is used without looking for the article.",
      },
    ],
  };
}
