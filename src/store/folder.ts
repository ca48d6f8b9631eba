import { resolve } from "node:path";
import envPaths from "env-paths";

/** The store's file inside the data folder. */
export const STORE_FILE = "firsthand.db";

/** The data folder: the one given (`--data`), else the one of the environment (`FIRSTHAND_DATA`), else the platform's own place for such data. Absolute. */
export function dataFolder(given: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  return resolve(given || environment.FIRSTHAND_DATA || envPaths("firsthand", { suffix: "" }).data);
}
