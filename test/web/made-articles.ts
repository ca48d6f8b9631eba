import { mix, nameOf } from "../../bench/stream.ts";

const ROLES = "mayor governor minister engineer teacher doctor farmer pilot captain lawyer judge miner baker guard painter clerk".split(
  " ",
);
const DEEDS = "opened closed sold bought repaired measured inspected counted painted moved rebuilt guarded emptied rented lost found".split(
  " ",
);
const KINDS =
  "wooden empty flooded public private ruined northern ancient narrow unfinished disputed modern listed hidden frozen sunken".split(" ");
const THINGS =
  "bridges schools boats wells barns mills tunnels towers gardens markets hospitals orchards quarries stables libraries dams".split(" ");
const OUTLETS = ["The Morning Bell", "Valley Courier", "Harbour News", "The Lantern", "Northern Post", "Evening Star of Velm"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Reports of an event: one to six; of the first, more than a screen holds. */
const MOST_REPORTS = 6;
const REPORTS_OF_FIRST = 24;
/** Sentences that an event gives, and those that one report has of them. */
const SENTENCES = 16;
const IN_REPORT = 9;
const DAYS = 300;

export interface MadeArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly text: string;
}

const pick = <T>(list: readonly T[], n: number): T => list[mix(n) % list.length];

/** `count` invented articles of many outlets and days, the same on every machine: reports of one event share sentences, and one of four gives another number. */
export function* madeArticles(count: number): Generator<MadeArticle> {
  for (let event = 0, made = 0; made < count; event++) {
    const reports = event === 0 ? REPORTS_OF_FIRST : 1 + (mix(event) % MOST_REPORTS);
    const date = new Date(Date.UTC(2023, 0, 1 + (event % DAYS))).toISOString().slice(0, 10);
    for (let r = 0; r < reports && made < count; r++, made++) {
      const sentences = Array.from({ length: IN_REPORT }, (_, i) => sentenceOf(event, (r * 2 + i) % SENTENCES, r % 4 === 3 ? 1 : 0));
      const title = `${sentences[0].replace(/ on \w+day\.$/, "")}`;
      yield { id: `e${event}-${r}`, title, outlet: OUTLETS[(event + r) % OUTLETS.length], date, text: sentences.join("\n\n") };
    }
  }
}

function sentenceOf(event: number, i: number, more: number): string {
  const n = event * SENTENCES + i;
  const who = `${pick(ROLES, n * 3)} ${nameOf(event * 3 + (i % 3))}`;
  const what = `${2 + (mix(n) % 90) + more} ${pick(KINDS, n * 5)} ${pick(THINGS, n * 7)} in ${nameOf(9_000_000 + event)}`;
  if (i % 4 === 3) return `"We never ${pick(DEEDS, n * 11)} the ${what}," said the ${who}.`;
  return `The ${who} ${pick(DEEDS, n * 11)} ${what} on ${pick(WEEKDAYS, event)}.`;
}
