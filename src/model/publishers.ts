import agencyTable from "./agencies.json" with { type: "json" };
import publisherTable from "./publishers.json" with { type: "json" };
import { userOutlets } from "./user-outlets.ts";

/** An outlet or agency that the tables know. */
export interface KnownOutlet {
  /** The canonical name. */
  readonly name: string;
  readonly kind: "agency" | "outlet";
  /** Outlets of one family share a publisher: they do not corroborate each other. */
  readonly family: string;
}

interface Tables {
  readonly exact: ReadonlyMap<string, KnownOutlet>;
  /** Aliases that take in the capitalised words after them ("BBC Radio 4"). */
  readonly open: readonly (readonly [string, KnownOutlet])[];
  /** By lower case, agencies only: tags and trailers write "Ap". */
  readonly agencies: ReadonlyMap<string, KnownOutlet>;
  /** First words of the names and aliases. */
  readonly first: ReadonlySet<string>;
}

let tables: Tables | null = null;

/** "The Guardian" → "Guardian", one space between words, straight apostrophes. */
function key(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(/’/g, "'")
    .replace(/^[Tt]he /, "")
    .trim();
}

function load(): Tables {
  const exact = new Map<string, KnownOutlet>();
  const agencies = new Map<string, KnownOutlet>();
  const open: [string, KnownOutlet][] = [];
  for (const line of agencyTable.agencies) {
    const names = line.split("|");
    const outlet: KnownOutlet = { name: names[0], kind: "agency", family: names[0] };
    for (const name of names) {
      if (!exact.has(key(name))) exact.set(key(name), outlet);
      if (!agencies.has(key(name).toLowerCase())) agencies.set(key(name).toLowerCase(), outlet);
    }
  }
  for (const [family, lines] of [userOutlets().families, publisherTable.families].flatMap((t) => Object.entries(t))) {
    for (const line of lines) {
      const names = line.split("|");
      const outlet: KnownOutlet = { name: names[0].replace(/\*$/, ""), kind: "outlet", family };
      for (const name of names) {
        const k = key(name.replace(/\*$/, ""));
        if (!exact.has(k)) exact.set(k, outlet);
        if (name.endsWith("*")) open.push([`${k} `, outlet]);
      }
    }
  }
  const first = new Set([...exact.keys(), ...open.map(([prefix]) => prefix)].map((k) => k.split(" ")[0]));
  return { exact, open, agencies, first };
}

function get(): Tables {
  tables ??= load();
  return tables;
}

/** The outlet or agency of that name (case matters, a leading "the" does not); null where the tables do not know it. */
export function knownOutlet(name: string): KnownOutlet | null {
  const k = key(name);
  return get().exact.get(k) ?? get().open.find(([prefix]) => k.startsWith(prefix))?.[1] ?? null;
}

/** Whether a name of the tables begins with this word (without a leading "the"): where not, `knownOutlet` knows no name that does. */
export function beginsKnownOutlet(word: string): boolean {
  return get().first.has(word.replace("’", "'"));
}

/** The agency of that name or tag, whatever its case: "Ap", "AFP", "reuters". */
export function knownAgency(name: string): KnownOutlet | null {
  return get().agencies.get(key(name).toLowerCase()) ?? null;
}

/**
 * The family of an outlet by its canonical name: outlets of one publisher share it. An edition of a known outlet ("Sky Sports Arena")
 * belongs to the family of its first words; an unknown outlet is its own family.
 */
export function familyOf(name: string): string {
  const words = key(name).split(" ");
  for (let n = words.length; n >= 2; n--) {
    const known = knownOutlet(words.slice(0, n).join(" "));
    if (known) return known.family;
  }
  return knownOutlet(name)?.family ?? name;
}
