import { readFileSync } from "node:fs";
import { z } from "zod";

/** Outlets with the hosts they publish at, and publishers with their outlets, in the form of outlets.json and publishers.json. */
const form = z.object({
  outlets: z.record(z.string(), z.string()).default({}),
  families: z.record(z.string(), z.array(z.string())).default({}),
});
export type UserOutlets = z.infer<typeof form>;

const NONE: UserOutlets = { outlets: {}, families: {} };
let read: UserOutlets | null = null;

/**
 * The user's own outlets and publishers: the JSON file that the environment variable FIRSTHAND_OUTLETS names, read once; they stand before
 * those that Firsthand knows. None where it is not set. Throws where the file cannot be read or has another form.
 */
export function userOutlets(): UserOutlets {
  const file = process.env.FIRSTHAND_OUTLETS ?? "";
  read ??= file === "" ? NONE : form.parse(JSON.parse(readFileSync(file, "utf8")));
  return read;
}
