import type { Token } from "../../model/annotated.ts";
import type { Comparison, Position } from "./difference.ts";
import { type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

/** What can befall people in an event, by the stem of its words. */
const HARM: readonly (readonly [string, RegExp])[] = [
  ["injured", /^(?:injur|wound|hurt)/],
  ["killed", /^(?:kill|dead$|died?$|death|fatal)/],
  ["arrested", /^arrest/],
  ["missing", /^missing$/],
];
const NOBODY = /^(?:nobody|none)$/;
const PEOPLE = new Set(
  "people person man woman child passenger worker resident visitor spectator soldier officer firefighter victim injured dead killed wounded hurt injury death fatality arrest casualty".split(
    " ",
  ),
);
/** Articles that must give a number before a denial is held against it: one alone may speak of another event. */
const LEAST_ARTICLES = 2;
/** Tokens between the number and the harm. */
const REACH = 8;

/**
 * "No one was injured" against "two people were injured": a denial is short and shares no words with the count, so no alignment by
 * words finds it. It is held against counts that two or more other articles give.
 */
export function compareCasualties(views: ReadonlyMap<string, readonly StatementView[]>): readonly Comparison[] {
  const all = [...views.values()].flat();
  return HARM.flatMap(([harm, form]) => {
    const none = all.flatMap((v) => deniedIn(v, harm, form));
    if (none.length === 0) return [];
    const some = all.flatMap((v) => countedIn(v, harm, form));
    if (new Set(some.map((p) => p.evidence.article)).size < LEAST_ARTICLES) return [];
    const against = (a: Position, b: Position): Comparison => ({ kind: "polarity", rule: "conflict/casualties", verdict: "differ", a, b });
    // All that deny are against all that count: each is tied to the first of the other side, which makes them one difference.
    return [...some.map((b) => against(none[0], b)), ...none.slice(1).map((a) => against(a, some[0]))];
  });
}

function deniedIn(view: StatementView, harm: string, form: RegExp): readonly Position[] {
  const { tokens } = view.sentence;
  if (tokens.some((t) => /^(?:if|whether|previous|earlier|last)$/.test(t.lower)) || view.mode !== "asserted") return [];
  for (let i = 0; i < tokens.length; i++) {
    const noOne = tokens[i].lower === "no" && /^(?:one|injuries|deaths|casualties|fatalities|arrests)$/.test(tokens[i + 1]?.lower ?? "");
    if (!noOne && !NOBODY.test(tokens[i].lower)) continue;
    for (let j = i + 1; j < Math.min(tokens.length, i + 6); j++) {
      if (/^[,;]|but|except|else$/.test(tokens[j].lower)) break;
      if (form.test(tokens[j].lower)) return [positionOf(view, tokens, i, j, `none ${harm}`)];
    }
  }
  return [];
}

function countedIn(view: StatementView, harm: string, form: RegExp): readonly Position[] {
  const { tokens } = view.sentence;
  if (view.mode !== "asserted") return [];
  for (const q of view.quantities) {
    if (q.unit !== null || q.value < 1 || (q.counted !== null && !PEOPLE.has(q.counted))) continue;
    const first = tokenAt(view, q.start);
    for (let i = first + 1; i < Math.min(tokens.length, first + REACH); i++) {
      if (/^[,;:–—]$/.test(tokens[i].text) || /^(?:not|no|n't|but)$/.test(tokens[i].lower)) break;
      if (form.test(tokens[i].lower)) return [positionOf(view, tokens, first, i, `some ${harm}`)];
    }
  }
  return [];
}

function positionOf(view: StatementView, tokens: readonly Token[], from: number, to: number, key: string): Position {
  const value = view.article.article.text.slice(tokens[from].start, tokens[to].end);
  return { value, key, range: null, evidence: sentenceEvidence(view) };
}
