import { readFileSync } from "node:fs";

/** Outlets with the hosts they publish at, and publishers with their outlets, in the form of outlets.json and publishers.json. */
export interface UserOutlets {
  readonly outlets: Readonly<Record<string, string>>;
  readonly families: Readonly<Record<string, readonly string[]>>;
}

const NONE: UserOutlets = { outlets: {}, families: {} };
let read: UserOutlets | null = null;

/**
 * The user's own outlets and publishers: the JSON file that the environment variable FIRSTHAND_OUTLETS names, read once; they stand before
 * those that Firsthand knows. None where it is not set. Throws where the file cannot be read or has another form.
 */
export function userOutlets(): UserOutlets {
  const file = process.env.FIRSTHAND_OUTLETS ?? "";
  read ??= file === "" ? NONE : formed(JSON.parse(readFileSync(file, "utf8")));
  return read;
}

// By hand: a schema library would be loaded at every start.
function formed(value: unknown): UserOutlets {
  if (!isRecord(value)) throw new Error("it must hold an object");
  const { outlets = {}, families = {} } = value;
  if (!isRecord(outlets) || !Object.values(outlets).every((hosts) => typeof hosts === "string"))
    throw new Error('"outlets" must give the hosts of each outlet as one text');
  const isList = (names: unknown): boolean => Array.isArray(names) && names.every((name) => typeof name === "string");
  if (!isRecord(families) || !Object.values(families).every(isList))
    throw new Error('"families" must give a list of outlets for each publisher');
  return { outlets, families } as UserOutlets;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
