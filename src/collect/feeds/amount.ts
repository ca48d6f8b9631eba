import { stripTags } from "../../read/html/text.ts";

/** An item with fewer words is taken for the beginning or a summary: summaries in feeds have under 100, reports hardly under 150. */
const FULL_WORDS = 150;
/** How a text ends that goes on elsewhere. */
const GOES_ON =
  /(?:\.\.\.|…|\[(?:…|\.\.\.|&hellip;)\])\W*$|\b(?:read more|continue reading|read the (?:full|rest)|full (?:story|article)|weiterlesen|lire la suite|leer más|leggi tutto)\b[^.\n]{0,80}$/i;
/** Lines that feeds add below an item: "The post … appeared first on …". */
const ADDED =
  /^(?:the post|this (?:article|story|post)) .{0,300} (?:appeared first|was (?:originally |first )?published) (?:on|at|in|by) .{0,100}$/i;

/** Whether HTML holds the whole text of an article, or only its beginning or a summary, so that the page has to be fetched. */
export function amountOf(html: string | null): "full" | "stub" {
  if (html === null) return "stub";
  const lines = stripTags(html)
    .split("\n")
    .filter((line) => !ADDED.test(line));
  const words = lines.reduce((sum, line) => sum + line.split(" ").length, 0);
  return words >= FULL_WORDS && !GOES_ON.test(lines.at(-1) ?? "") ? "full" : "stub";
}
