import { stemOf } from "../../text/stem.ts";
import { termWeight } from "../../text/term-weights.ts";
import type { Word } from "./quoted-words.ts";
import { editDistance } from "./spelling.ts";

/** Words that two variants must share to be the same utterance. */
const LEAST_SHARED = 4;
/** Words in a row that they must share. */
const LEAST_RUN = 3;
/** Share of the shorter variant's words that the other must have in the same order. */
export const SHARED_SHARE = 0.45;
/** The same for changes at the beginning or end, which only one side holds. */
const EDGE_SHARE = 0.55;
/** So many words in a row are the same utterance, whatever follows. */
const LONG_RUN = 6;
/** Longest run of words that replaces another: beyond it, the variants are different passages. */
const LONGEST_CHANGE = 6;
/** Content words of a change, on both sides: more are another passage. */
const MOST_CONTENT = 4;
/** How many times as many content words one side may have. */
const LOPSIDED = 2;
/** A word of more than this weight carries content (idf: function words and commonest verbs lie under 2). */
const CONTENT_WEIGHT = 2;

export interface Change {
  readonly a: readonly Word[];
  readonly b: readonly Word[];
}

/** Runs of words that stand between the same words in both, by the longest common subsequence, that differ in content. */
export function changesOf(a: readonly Word[], b: readonly Word[], least = SHARED_SHARE): readonly Change[] {
  const n = a.length;
  const m = b.length;
  const table = new Uint16Array((n + 1) * (m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      table[i * (m + 1) + j] =
        a[i].key === b[j].key ? table[(i + 1) * (m + 1) + j + 1] + 1 : Math.max(table[(i + 1) * (m + 1) + j], table[i * (m + 1) + j + 1]);
  const few = table[0] < EDGE_SHARE * Math.min(n, m);
  const run = longestRun(a, b, table);
  if (table[0] < LEAST_SHARED || run < LEAST_RUN || (table[0] < least * Math.min(n, m) && (least > SHARED_SHARE || run < LONG_RUN)))
    return [];
  const shared = a.filter((w) => isContentWord(w) && b.some((v) => v.key === w.key));
  const named = shared.filter((w) => /^\p{Lu}/u.test(w.text)).length;
  // What two speakers say of one name is not one utterance.
  if (named > MOST_NAMED * (shared.length - named)) return [];
  const changes: Change[] = [];
  let i = 0;
  let j = 0;
  let matched = 0;
  let open: { readonly i: number; readonly j: number; readonly before: readonly Word[] } = { i: 0, j: 0, before: [] };
  while (i <= n && j <= m) {
    if (i < n && j < m && a[i].key === b[j].key) {
      matched++;
      i++;
      j++;
      continue;
    }
    if (matched > 0 || (i === n && j === m)) {
      // The words before this place match: what lay before them is closed.
      const after = a.slice(i - matched, i);
      const [left, right] = [a.slice(open.i, i - matched), b.slice(open.j, j - matched)];
      if ((open.before.length > 0 || !few) && isHeld([...open.before, ...after]) && differs(left, right))
        changes.push({ a: left, b: right });
      if (matched > 0) open = { i, j, before: after };
      matched = 0;
    }
    if (i === n && j === m) break;
    if (j >= m || (i < n && table[(i + 1) * (m + 1) + j] >= table[i * (m + 1) + j + 1])) i++;
    else j++;
  }
  // A passage that only passes through the same words goes on as it likes.
  if (few) return changes;
  const trailing = { a: a.slice(open.i), b: b.slice(open.j) };
  if (
    trailing.a.length > 0 &&
    trailing.b.length > 0 &&
    changes.at(-1)?.a[0] !== trailing.a[0] &&
    isHeld(open.before) &&
    differs(trailing.a, trailing.b)
  )
    changes.push(trailing);
  return changes;
}

/** How many times as many of the shared words may be names. */
const MOST_NAMED = 2;

/** The change with the rarest word that only one side has. */
export function mostMaterial(changes: readonly Change[]): Change | undefined {
  const weightOf = (c: Change): number => Math.max(...[...c.a, ...c.b].filter(isContentWord).map((w) => termWeight(w.text.toLowerCase())));
  return changes.reduce<Change | undefined>((best, c) => (best === undefined || weightOf(c) > weightOf(best) ? c : best), undefined);
}

/** Whether matching words around a change tie it down: two or more, one of them with content. */
const isHeld = (words: readonly Word[]): boolean => words.length >= 2 && words.some(isContentWord);

/** Length of the longest run of equal words on the path of the longest common subsequence. */
function longestRun(a: readonly Word[], b: readonly Word[], table: Uint16Array): number {
  const m = b.length;
  let i = 0;
  let j = 0;
  let run = 0;
  let longest = 0;
  while (i < a.length && j < m) {
    if (a[i].key === b[j].key) {
      run++;
      longest = Math.max(longest, run);
      i++;
      j++;
    } else {
      run = 0;
      if (table[(i + 1) * (m + 1) + j] >= table[i * (m + 1) + j + 1]) i++;
      else j++;
    }
  }
  return longest;
}

/** Whether one run replaces the other: both have content, neither is the other spelled or inflected otherwise. */
function differs(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length === 0 || b.length === 0 || a.length > LONGEST_CHANGE || b.length > LONGEST_CHANGE) return false;
  // "onboard", "on board"; a run that holds a verb of saying has left the quotation.
  const joined = (words: readonly Word[]): string => words.map((w) => w.key).join("");
  if (joined(a) === joined(b) || [...a, ...b].some((w) => SAYING.test(w.text))) return false;
  const left = a.filter(isContentWord);
  const right = b.filter(isContentWord);
  const news = left.filter((x) => !right.some((y) => sameStem(x.key, y.key)));
  const [few, many] = [left.length, right.length].sort((x, y) => x - y);
  if (few + many > MOST_CONTENT || many > LOPSIDED * few) return false;
  const olds = right.filter((y) => !left.some((x) => sameStem(x.key, y.key)));
  return news.length > 0 && olds.length > 0;
}

const SAYING = /^(?:said|says|told|added|adds|asked|wrote|tweeted)$/i;

/** Helpers and verbs of saying: another tense or another cue is no other wording. */
const NO_CONTENT =
  /^(?:ha[sd]|have|is|are|was|were|been|being|am|will|would|can|could|shall|should|may|might|must|do|does|did|not|sa(?:id|ys?)|told|tells?|adde?d?s?|stated?|announced?|testified|wrote|tweeted|\p{L}+['’](?:t|m|s|re|ve|d|ll))$/iu;

const isContentWord = (w: Word): boolean =>
  !NO_CONTENT.test(w.text) && termWeight(w.text.toLowerCase()) > CONTENT_WEIGHT && w.text.length > 2;

function sameStem(a: string, b: string): boolean {
  if (a === b || stemOf(a) === stemOf(b)) return true;
  const short = Math.min(a.length, b.length);
  if (short >= 4 && a.slice(0, short - 1) === b.slice(0, short - 1)) return true;
  return short >= 5 && editDistance(a, b, 1) <= 1;
}
