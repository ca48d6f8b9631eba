import type { Quote, QuoteVariant } from "../../../src/model/dossier.ts";
import { type Figures, f1, rate } from "../lib.ts";
import { type Aligned, articleIn, links, pairPrecision } from "./case.ts";

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const padded = (text: string): string => ` ${words(text).join(" ")} `;
/** A speaker's name longer than this is a phrase that would match by chance. */
const NAME_WORDS = 8;

interface Placed {
  readonly quote: Quote;
  readonly variant: QuoteVariant;
  readonly at: readonly string[];
}

/** Quotes found, with the right speaker, in the right form, and grouped across articles. */
export function scoreQuotes({ gold, dossier, spansOf, goldOf, sentencesUnder, misses }: Aligned): Figures {
  const nameOf = new Map(dossier.entities.map((e) => [e.id, e.name]));
  const speakers = (q: Quote): string[] =>
    [q.speakerText, nameOf.get(q.speaker ?? "") ?? ""].filter((n) => n !== "" && words(n).length <= NAME_WORDS).map(padded);
  const variants: Placed[] = dossier.quotes.flatMap((quote) =>
    quote.variants.map((variant) => ({ quote, variant, at: [...new Set(variant.evidence.flatMap((e) => sentencesUnder(e)))] })),
  );
  const inSentence = (x: Placed, sentence: string): number => {
    const id = articleIn(sentence);
    const span = spansOf.get(id)?.[Number(sentence.split(".")[1])];
    if (!span) return 0;
    return x.variant.evidence
      .filter((e) => goldOf.get(e.article) === id)
      .reduce((n, e) => n + Math.max(0, Math.min(span[1], e.end) - Math.max(span[0], e.start)), 0);
  };
  let found = 0;
  let spoken = 0;
  let formed = 0;
  let all = 0;
  const known = new Set<string>();
  for (const g of gold.quotes)
    for (const gv of g.variants) {
      all++;
      known.add(gv.sentence);
      const here = variants
        .filter((x) => x.at.includes(gv.sentence))
        .sort((x, y) => inSentence(y, gv.sentence) - inSentence(x, gv.sentence));
      if (here.length === 0) {
        misses.push(`quotes: not found ${gv.sentence} (${g.id})`);
        continue;
      }
      found++;
      // A sentence may hold two quotes: the one of this speaker, else the one that covers most of it.
      const best = here
        .slice(0, 2)
        .find((x) => speakers(x.quote).some((n) => g.speaker.some((name) => words(name).length === 0 || n.includes(padded(name)))));
      if (best) spoken++;
      else
        misses.push(
          `quotes: speaker of ${gv.sentence} is ${g.speaker[0]}, dossier says ${here.slice(0, 2).map((x) => x.quote.speakerText)}`,
        );
      const form = (best ?? here[0]).variant.form;
      if (form === gv.form || (form === "mixed" && gv.form === "direct") || (form === "direct" && gv.form === "mixed")) formed++;
      else misses.push(`quotes: form of ${gv.sentence} is ${gv.form}, dossier says ${form}`);
    }
  const placed = variants.filter((x) => x.at.length > 0);
  const extra = placed.filter((x) => !x.at.some((s) => known.has(s)));
  for (const x of extra)
    misses.push(`quotes: not a quote ${x.at.join(" ")} (${x.variant.form}): ${x.variant.evidence[0].text.slice(0, 60)}`);
  const ownWords = (list: readonly Placed[]): number => list.filter((x) => ["direct", "unmarked"].includes(x.variant.form)).length;
  const wanted = links(gold.quotes.map((g) => g.variants.map((v) => v.sentence)));
  const got = links(dossier.quotes.map((q) => [...new Set(q.variants.flatMap((v) => v.evidence.flatMap((e) => sentencesUnder(e))))]));
  let hit = 0;
  let wrong = 0;
  for (const key of got)
    if (wanted.has(key)) hit++;
    else if (key.split(" ").every((s) => known.has(s))) {
      wrong++;
      misses.push(`quotes: wrongly grouped ${key}`);
    }
  for (const key of wanted) if (!got.has(key)) misses.push(`quotes: not grouped ${key}`);
  return {
    "quotes found": rate(found, all),
    "quotes with the right speaker": rate(spoken, all),
    "quotes in the right form": rate(formed, all),
    "quotes that are none": rate(extra.length, placed.length),
    "direct or unmarked quotes that are none": rate(ownWords(extra), ownWords(placed)),
    "quote grouping F1": f1(pairPrecision(hit, wrong, got.size, wanted.size), rate(hit, wanted.size)),
  };
}
