import { ORGANISATION_HEADS } from "../../annotate/names/lexicon/organisations.ts";
import { DEMONYMS, isKnownPlace } from "../../annotate/names/lexicon/places.ts";
import { append } from "../../model/append.ts";
import { byCodeUnit } from "../../model/id.ts";
import { expansionKey, isAcronymOf, withinOneEdit } from "./name-key.ts";

/** One spelling of an organisation, place or other thing. */
export interface ThingName {
  readonly key: string;
  readonly text: string;
  readonly kind: "organisation" | "place" | "other";
}

/** Shortest key in which one changed letter is a misspelling. */
const MISSPELT_LENGTH = 12;
const MEDIA_ADDITIONS = new Set(["asia", "news", "online", "group", "media", "tv", "radio", "international"]);

/**
 * Which spellings name one thing: key → key that stands for it. `pairs` are acronyms with the names they stand beside
 * ("Civil Aviation Agency (CAA)"). Merged are widely known acronyms, acronyms beside their names, a name without its
 * ending ("Acme Group", "Acme"), with the nation added ("Ruritanian Foreign Ministry"), and one misspelt letter.
 * A short form that fits two longer names stays alone.
 */
export function groupThings(
  names: readonly ThingName[],
  pairs: readonly (readonly [acronym: string, long: string])[],
): ReadonlyMap<string, string> {
  const keys = [...new Set(names.map((n) => n.key))].sort(byCodeUnit);
  const known = new Set(keys);
  const kinds = new Map(names.map((n) => [n.key, n.kind]));
  const parent = new Map(keys.map((k) => [k, k]));
  const root = (k: string): string => {
    let r = k;
    for (let p = parent.get(r); p !== undefined && p !== r; p = parent.get(r)) r = p;
    return r;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [root(a), root(b)].sort(byCodeUnit);
    parent.set(y, x);
  };
  for (const n of names) {
    const long = /^[\p{Lu}.]{2,8}$/u.test(n.text) ? expansionKey(n.text) : null;
    if (long !== null && known.has(long)) join(n.key, long);
  }
  for (const [acronym, long] of pairs) if (known.has(acronym) && known.has(long)) join(acronym, long);
  // An acronym apart from its name: only where a single name of the story fits.
  const longs = names.filter((n) => n.key.includes(" ") && n.kind !== "place");
  for (const n of names) {
    if (!/^\p{Lu}{3,6}$/u.test(n.text) || n.kind === "place") continue;
    const fits = [...new Set(longs.filter((l) => isAcronymOf(n.text, l.text)).map((l) => root(l.key)))];
    if (fits.length === 1) join(n.key, fits[0]);
  }
  const byFirst = new Map<string, string[]>();
  const byRest = new Map<string, string[]>();
  for (const k of keys) {
    const words = k.split(" ");
    if (words.length < 2 || kinds.get(k) === "place") continue;
    append(byFirst, words[0], k);
    if (DEMONYMS.has(words[0]) || isKnownPlace(words[0])) {
      const rest = words.slice(1).join(" ");
      append(byRest, rest, k);
    }
  }
  for (const k of keys) {
    if (kinds.get(k) === "place") continue;
    const longer = byFirst.get(k) ?? [];
    if (!k.includes(" ") && !isKnownPlace(k) && longer.length === 1) {
      const rest = longer[0].split(" ").slice(1);
      if (rest.length === 1 && (ORGANISATION_HEADS.has(rest[0]) || MEDIA_ADDITIONS.has(rest[0]))) join(k, longer[0]);
    }
    const national = byRest.get(k) ?? [];
    if (national.length === 1 && k.includes(" ")) join(k, national[0]);
  }
  for (const list of byFirst.values()) {
    if (list.length > 40) continue;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++)
        if (Math.min(list[x].length, list[y].length) >= MISSPELT_LENGTH && withinOneEdit(list[x], list[y])) join(list[x], list[y]);
  }
  return new Map(keys.map((k) => [k, root(k)]));
}
