import table from "./countries.json" with { type: "json" };
import { hostsOfOutlet } from "./outlets.ts";

/** ISO 3166 code in lower case: "gb", "us". */
export type Country = string;

/** Country endings that are sold to anybody, for what their letters say: "decrypt.co", "example.tv", "example.io". */
const SOLD = new Set("ac ai bz cc cd cm co fm ga gg gl io is la ly me ms mu nu sc sh st su tk to tv vc ws".split(" "));
/** Endings of one country's offices and forces. */
const OFFICES: Readonly<Record<string, Country>> = { gov: "us", mil: "us", uk: "gb" };

let loaded: Map<string, Country> | null = null;

function countries(): Map<string, Country> {
  if (loaded === null) {
    loaded = new Map();
    for (const [country, hosts] of Object.entries(table.hosts)) for (const host of hosts.split(" ")) loaded.set(host, country);
  }
  return loaded;
}

/** The country of a host: from the table (`countries.json`) by the longest known ending, else from a country's ending of its own; null where neither tells. */
export function countryOfHost(host: string): Country | null {
  const parts = host.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "").split(".");
  for (let i = 0; i < parts.length - 1; i++) {
    const country = countries().get(parts.slice(i).join("."));
    if (country !== undefined) return country;
  }
  const ending = parts.at(-1) ?? "";
  if (parts.length < 2) return null;
  return OFFICES[ending] ?? (/^[a-z]{2}$/.test(ending) && !SOLD.has(ending) ? ending : null);
}

const HOST = /^(?:https?:\/\/)?([^/\s:?#]+\.[a-z]{2,})(?=[/:?#]|$)/i;

/** The country that an outlet writes from, by its article's address, else by its name or host; null where it is not known. */
export function countryOfOutlet({ url, outlet }: { readonly url: string | null; readonly outlet: string | null }): Country | null {
  const host = HOST.exec(url ?? "")?.[1] ?? HOST.exec(outlet ?? "")?.[1];
  if (host !== undefined) return countryOfHost(host);
  const found = new Set(hostsOfOutlet(outlet ?? "").flatMap((h) => countryOfHost(h) ?? []));
  return found.size === 1 ? [...found][0] : null;
}
