import type { Token } from "../../model/annotated.ts";

/** A role word with what sets it apart from a rival: two values of one facet cannot both be right of one person. */
export interface RoleWord {
  /** "spokes-", "founder", "professor". */
  readonly facet: string;
  readonly value: string;
  /** The role as it stands. */
  readonly first: number;
  readonly last: number;
  /** Content words of what the role is of: "creator of the windmill". */
  readonly object: ReadonlySet<string>;
}

/** Whether two roles are of different things: author of one book, co-author of another. */
export function ofOtherThings(a: RoleWord, b: RoleWord): boolean {
  return a.object.size > 0 && b.object.size > 0 && ![...a.object].some((w) => b.object.has(w));
}

const OBJECT_REACH = 7;

function objectAfter(tokens: readonly Token[], last: number): ReadonlySet<string> {
  if (!/^(?:of|on|for|behind)$/.test(tokens[last + 1]?.lower ?? "")) return new Set();
  const after = tokens.slice(last + 2, last + 2 + OBJECT_REACH);
  const end = after.findIndex((t) => /^[,;.:()]$/.test(t.text));
  const words = (end < 0 ? after : after.slice(0, end)).filter(
    (t) => /^\p{L}{3,}/u.test(t.text) && !/^(?:the|and|its|his|her|who)$/.test(t.lower),
  );
  return new Set(words.map((t) => t.lower.replace(/s$/, "")));
}

const GENDERED = /^(spokes|chair|congress|police|business|sales|fire|assembly|alder|crafts|camera)(man|woman)$/;
/** Heads of roles that a deputy or an assistant may also hold. General knowledge of offices. */
const HEADS = new Set(
  "founder owner creator inventor author professor minister president chairman chairwoman chair director chief editor secretary mayor governor commissioner manager ambassador leader producer writer pilot attorney prosecutor principal superintendent".split(
    " ",
  ),
);
const RANKS = new Set("assistant associate deputy vice junior".split(" "));
const PASSING = /^(?:former|ex|then|onetime|would-be|acting|interim|outgoing|incoming|retired|late)$/;

/** "the former Lorn Dams director": the word may stand before what the office belongs to. */
function isPassing(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - BEFORE_NAME) && isDescriptive(tokens[i]); i--)
    if (PASSING.test(tokens[i].lower)) return true;
  return false;
}

/** "an assistant to the director" is no assistant director; nor is "president" in "vice president". */
const SHARING = /^co$/;

/** The role words among tokens `from` to `to` (exclusive) that two reports can contradict each other on. */
export function roleWords(tokens: readonly Token[], from: number, to: number): readonly RoleWord[] {
  const out: RoleWord[] = [];
  for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i++) {
    const word = tokens[i].lower;
    const gendered = GENDERED.exec(word);
    if (gendered !== null) {
      out.push({ facet: `${gendered[1]}-`, value: /^w/.test(gendered[2]) ? "woman" : "man", first: i, last: i, object: new Set() });
      continue;
    }
    const joined = /^co-?(\p{L}+)$/u.exec(word);
    const plain = joined !== null && HEADS.has(joined[1].replace(/s$/, "")) ? joined[1] : word;
    // "one of the founders"
    const oneOf = /^one of (?:the|its|his|her|their)$/.test(
      tokens
        .slice(Math.max(0, i - 3), i)
        .map((t) => t.lower)
        .join(" "),
    );
    // One of the pilots is a pilot; one of the founders is not the founder.
    const among = oneOf && /^(?:founder|owner|creator|inventor|author)s?$/.test(plain);
    const single = among ? plain.replace(/s$/, "") : plain;
    const head = HEADS.has(single) ? single : null;
    if (head === null) continue;
    let first = among ? i - 3 : i;
    let rank = among || (joined !== null && plain !== word) ? "co" : "";
    const hyphen = /^[-‐‑]$/.test(tokens[i - 1]?.text ?? "");
    const before = tokens[hyphen ? i - 2 : i - 1]?.lower ?? "";
    if (SHARING.test(before) || RANKS.has(before)) {
      rank = before;
      first = hyphen ? i - 2 : i - 1;
    }
    // The head must not itself be part of a longer title: "director general", "editor at large", "chief of staff", "chief executive".
    const after = tokens[i + 1]?.lower ?? "";
    if (/^(?:general|executive|at|elect|designate|emeritus)$/.test(after) || (head === "chief" && rank === "")) continue;
    // What somebody was, or is for a time, contradicts nothing.
    if (isPassing(tokens, first)) continue;
    out.push({ facet: head, value: rank, first, last: i, object: objectAfter(tokens, i) });
  }
  return out;
}

/** Where the words that describe a name stand: right before it, or in commas right after it, or after "is". Half-open token ranges. */
export function describedBy(tokens: readonly Token[], first: number, end: number): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  let from = first;
  while (from > 0 && first - from < BEFORE_NAME && isDescriptive(tokens[from - 1])) from--;
  if (from < first) out.push([from, first]);
  // "…, the agency's spokeswoman, Jane Doe": an apposition before the name.
  if (tokens[first - 1]?.text === ",") {
    let start = first - 1;
    while (start > 0 && first - start < AFTER_NAME && isDescriptive(tokens[start - 1])) start--;
    if (start > 0 && start < first - 1 && (tokens[start - 1].text === "," || /^(?:the|a|an)$/.test(tokens[start].lower)))
      out.push([start, first - 1]);
  }
  const next = tokens[end];
  const copula = next !== undefined && /^(?:is|was)$/.test(next.lower) && /^(?:a|an|the|one)$/.test(tokens[end + 1]?.lower ?? "");
  if (next?.text === "," || copula) {
    let to = end + 1;
    while (
      to < tokens.length &&
      to < end + 1 + AFTER_NAME &&
      !/^[,;:.()]$/.test(tokens[to].text) &&
      !/^(?:who|which|whose|said|says|told)$/.test(tokens[to].lower)
    )
      to++;
    // Only a phrase that begins like a description, not the rest of the sentence.
    if (copula || /^(?:DET|NOUN|PROPN|ADJ)$/.test(tokens[end + 1]?.pos ?? "")) out.push([end + 1, to]);
  }
  return out;
}

const BEFORE_NAME = 7;
const AFTER_NAME = 12;
const isDescriptive = (t: Token): boolean =>
  /^(?:NOUN|ADJ|PROPN|PART)$/.test(t.pos) || /^(?:[-‐‑]|'s|’s|the|a|an|and|of|co|vice|former|its|their)$/.test(t.lower);
