import type { Article } from "../model/article.ts";
import { CliError, EXIT } from "./output.ts";

const DAY = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * `FILE=DATE` arguments as days by article id. FILE is a source as the dossier prints it, or a file's name.
 * Throws a CliError where the form is wrong, the date is none, or no article or several are meant.
 */
export function publishedById(given: readonly string[], articles: readonly Article[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const item of given) {
    const at = item.lastIndexOf("=");
    const file = item.slice(0, at);
    const date = item.slice(at + 1);
    if (at < 1 || !DAY.test(date) || Number.isNaN(Date.parse(date)))
      throw new CliError(`--published takes FILE=DATE with a date such as 2024-03-12, not "${item}"`, EXIT.usage);
    const meant = articles.filter((a) => a.source === file || a.key === file || a.source.split("/").at(-1) === file.split("/").at(-1));
    if (meant.length === 0) throw new CliError(`--published ${item}: no article of that name was read`, EXIT.usage);
    if (meant.length > 1)
      throw new CliError(`--published ${item}: ${meant.map((a) => a.source).join(", ")} have that name; give the longer path`, EXIT.usage);
    days.set(meant[0].id, date);
  }
  return days;
}
