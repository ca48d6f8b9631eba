import { type Gender, genderOfFirstName, isFirstName } from "../../annotate/names/lexicon/first-names.ts";
import { withinOneEdit } from "./name-key.ts";

/** A way a person is named, over all articles: two or more words, folded. */
export interface FullName {
  readonly words: readonly string[];
  /** Articles (by number) it stands in. */
  readonly articles: ReadonlySet<number>;
  /** What titles and roles show. */
  readonly gender: Gender | null;
  readonly roles: ReadonlySet<string>;
}

/** Pairs of a given name and its short form; general knowledge. */
const SHORT_FORMS = new Set(
  `al albert|alex alexander|andy andrew|bill william|bob robert|charlie charles|chris christopher|dan daniel|dave david|dick richard|don donald|ed edward|fred frederick
greg gregory|jack john|jake jacob|jeff jeffrey|jim james|joe joseph|jon jonathan|josh joshua|ken kenneth|larry lawrence|matt matthew|max maximilian|mike michael|mitch mitchell
nick nicholas|pat patrick|pete peter|phil philip|ray raymond|rick richard|rob robert|ron ronald|sam samuel|steve steven|steve stephen|ted edward|tim timothy|tom thomas|tony anthony|vince vincent|will william|zach zachary
abby abigail|beth elizabeth|liz elizabeth|cathy catherine|kate katherine|kathy katherine|debbie deborah|jen jennifer|jenny jennifer|jess jessica|judy judith|maggie margaret|meg margaret|nan nancy|pam pamela|pat patricia|patty patricia|peggy margaret|sandy sandra|sue susan|terri theresa|vicky victoria`
    .split(/[|\n]/)
    .flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);
/** Shortest word in which one changed letter is taken for a misspelling: shorter names differ by one letter too often ("Jan", "Jon"). */
const MISSPELT_LENGTH = 5;

function sameGiven(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b)) || SHORT_FORMS.has(`${a} ${b}`);
}

/** Whether the words of `small` stand in `big` in order. */
function isWithin(small: readonly string[], big: readonly string[]): boolean {
  let i = 0;
  for (const w of big) if (i < small.length && (w === small[i] || (w.length === 1 && small[i].startsWith(w)))) i++;
  return i === small.length;
}

/** Whether two full names are names of one person: same words in another order, a middle name more, an initial, a short form, one misspelt letter. */
export function isSamePerson(a: FullName, b: FullName): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender && ![...a.roles].some((r) => b.roles.has(r))) {
    if (a.words.join(" ") !== b.words.join(" ")) return false;
  }
  const [small, big] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (small.length === big.length) {
    if ([...small].sort().join(" ") === [...big].sort().join(" ")) return true;
    const different = small.filter((w, i) => w !== big[i]);
    if (different.length !== 1) return false;
    const at = small.findIndex((w, i) => w !== big[i]);
    if (at === 0 && sameGiven(small[0], big[0])) return true;
    return isMisspelt(small[at], big[at], at === 0) && !sharesArticle(a, b);
  }
  if (isWithin(small, big) && sameGiven(small[0], big[0])) return true;
  const middle = [big[0], big[big.length - 1]];
  return small.length === 2 && small[1] === middle[1] && sameGiven(small[0], middle[0]) && big.length === 3;
}

function isMisspelt(a: string, b: string, given: boolean): boolean {
  if (Math.min(a.length, b.length) < MISSPELT_LENGTH || !withinOneEdit(a, b)) return false;
  if (!given) return true;
  const ga = genderOfFirstName(a);
  const gb = genderOfFirstName(b);
  // Two common given names are two names ("Daniel", "Daniela"), not one misspelt.
  return !(isFirstName(a) && isFirstName(b)) && (ga === null || gb === null || ga === gb);
}

function sharesArticle(a: FullName, b: FullName): boolean {
  for (const i of a.articles) if (b.articles.has(i)) return true;
  return false;
}

/**
 * Groups full names into persons: for each name the number of its group, the same whatever the order of `names` (sorted by the caller).
 * Only names that share a word are compared, so that cost stays near-linear. Two persons of one family never share a group.
 */
export function groupFullNames(names: readonly FullName[]): readonly number[] {
  const parent = names.map((_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (parent[r] !== r) r = parent[r];
    return r;
  };
  const byWord = new Map<string, number[]>();
  names.forEach((n, i) => {
    for (const w of new Set(n.words)) {
      if (w.length < 2) continue;
      const list = byWord.get(w);
      if (list) list.push(i);
      else byWord.set(w, [i]);
    }
  });
  const members = names.map((_, i) => [i]);
  for (const list of byWord.values()) {
    if (list.length > BLOCK) continue;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const a = root(list[x]);
        const b = root(list[y]);
        if (a === b || !isSamePerson(names[list[x]], names[list[y]])) continue;
        // No chain: every name of one group must fit every name of the other.
        if (!members[a].every((p) => members[b].every((q) => isSamePerson(names[p], names[q])))) continue;
        const [keep, drop] = a < b ? [a, b] : [b, a];
        parent[drop] = keep;
        for (const member of members[drop]) members[keep].push(member);
      }
  }
  return names.map((_, i) => root(i));
}

/** Names that share one word, above which the word is too common to compare by: keeps cost linear. */
const BLOCK = 60;
