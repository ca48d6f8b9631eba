import type { Span } from "../../model/span.ts";
import type { Draft } from "./candidate.ts";

// Embedded posts of social networks, as they are left in plain text: "The words of the post. — Ada Smith (@adasmith) March 3, 2021".

/** A post's words, at most this long before its signature. */
const LONGEST_POST = 1_200;
const SIGNATURE = /[—–―-]{1,2}\s?([^\n—–―@()]{2,60}?)\s{0,3}\(@(\w{1,30})\)/g;
/** What embeds leave in front of the words. */
const LEAD = /^(?:skip (?:twitter )?post by @\w+|end of twitter post by @\w+|tweet)[:\s]*/i;

/** Posts signed with a name and a handle: the words are the signer's own, printed without marks. */
export function findPosts(text: string, paragraphs: readonly Span[]): Draft[] {
  const out: Draft[] = [];
  paragraphs.forEach((paragraph, number) => {
    const piece = text.slice(paragraph.start, paragraph.end);
    if (!piece.includes("(@")) return;
    let from = paragraph.start;
    for (const m of piece.matchAll(SIGNATURE)) {
      const at = paragraph.start + m.index;
      const name = m[1];
      if (!/\p{L}/u.test(name)) continue;
      let start = Math.max(from, at - LONGEST_POST);
      let end = at;
      if (text.slice(start, at).trim() === "" && number > 0 && paragraphs[number - 1].end - paragraphs[number - 1].start <= LONGEST_POST) {
        // The signature stands in a paragraph of its own.
        start = paragraphs[number - 1].start;
        end = paragraphs[number - 1].end;
      }
      start += LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
      const nameAt = paragraph.start + m.index + m[0].indexOf(name);
      if (end > start)
        out.push({
          content: [{ start, end }],
          source: [{ start: nameAt, end: nameAt + name.length }],
          cue: [],
          sourceKind: "name",
          confidence: 0.9,
          rule: "quote/post",
          unmarked: !/^\s*["“]/.test(text.slice(start, end)),
        });
      from = at + m[0].length;
    }
  });
  return out;
}
