import table from "./outlets.json" with { type: "json" };
import { userOutlets } from "./user-outlets.ts";

let loaded: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (loaded === null) {
    loaded = new Map();
    const tables = [table.outlets, userOutlets().outlets];
    for (const [name, hosts] of tables.flatMap((t) => Object.entries(t))) for (const host of hosts.split(" ")) loaded.set(host, name);
  }
  return loaded;
}

/** The hosts that an outlet publishes at, by its name as the table writes it; none for a name that is not in it. */
export function hostsOfOutlet(name: string): readonly string[] {
  const hosts: string | undefined = userOutlets().outlets[name] ?? (table.outlets as Readonly<Record<string, string>>)[name];
  return hosts?.split(" ") ?? [];
}

/**
 * The name of the outlet that publishes at a host: "edition.cnn.com" → "CNN". The longest known ending of the host decides
 * ("news.sky.com" before "sky.com"); null for a host that is not in the table (`outlets.json`, general knowledge of the trade).
 */
export function outletOfHost(host: string): string | null {
  const parts = host.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "").split(".");
  for (let i = 0; i < parts.length - 1; i++) {
    const name = names().get(parts.slice(i).join("."));
    if (name !== undefined) return name;
  }
  return null;
}
