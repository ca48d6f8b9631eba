import { append } from "../../model/append.ts";
import type { Entity, Quote, QuoteVariant } from "../../model/dossier.ts";
import { byCodeUnit } from "../../model/id.ts";
import { termWeight } from "../../text/term-weights.ts";
import type { Comparison, Position } from "./difference.ts";
import { sentenceAt } from "./entity-roles.ts";
import { wordsOfName } from "./names-spelled.ts";
import { wordsOf } from "./quoted-words.ts";
import { type StatementView, sentenceEvidence } from "./view.ts";

/** Marked words that are held against each other: fewer are a word taken over, more are grouped as one quotation already. */
const LEAST_WORDS = 2;
const MOST_WORDS = 14;
/** Sum of the weights of the words: below it the phrase is a common one that two people may use. */
const LEAST_WEIGHT = 6;

/** Spoken for somebody, or told to somebody: whose words they are is not settled. */
const BY_ANOTHER = /\bspokes(?:m[ae]n|wom[ae]n|person|people)\b|\b(?:was|were|been|being) told\b/i;

/** Cues that say that somebody uttered the words; "nominates", "named" do not. */
const SAYING =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|claim|stat|wrote|writ|tweet|add|accord|announc|remark|explain|call|describ|warn|insist)/i;

/** "Democrats", "Greens": what many say at once, one of them may say too. */
const GROUP = /^\p{Lu}\p{L}+s$/u;

interface Use {
  readonly speaker: string;
  readonly name: string;
  readonly position: Position;
}

/** The same words in quotation marks, given to different speakers by different articles. Unknown speakers contradict nobody. */
export function compareSpeakers(
  quotes: readonly Quote[],
  entities: readonly Entity[],
  views: ReadonlyMap<string, readonly StatementView[]>,
): readonly Comparison[] {
  const names = new Map(entities.map((e) => [e.id, e.name]));
  const uses = new Map<string, Use[]>();
  const unsettled = new Set<string>();
  for (const quote of quotes) {
    const name = quote.speaker === null ? undefined : names.get(quote.speaker);
    if (quote.speaker === null || name === undefined || !/\p{Lu}/u.test(name) || GROUP.test(name)) continue;
    for (const variant of quote.variants) {
      const key = markedKey(variant);
      const view = sentenceAt(views.get(variant.evidence[0].article) ?? [], variant.evidence[0].start);
      if (key === null || view === null || !SAYING.test(variant.cue?.text ?? "")) continue;
      if (BY_ANOTHER.test(sentenceEvidence(view).text)) unsettled.add(key);
      const position: Position = { value: name, key: quote.speaker, range: null, evidence: sentenceEvidence(view) };
      append(uses, key, { speaker: quote.speaker, name, position });
    }
  }
  return [...uses.keys()]
    .filter((key) => !unsettled.has(key))
    .sort(byCodeUnit)
    .flatMap((key) => contradictions(uses.get(key) ?? []));
}

/** The words in marks, where they are few enough to be a phrase and rare enough to be somebody's own; null otherwise. */
function markedKey(v: QuoteVariant): string | null {
  if (v.form !== "direct" && v.form !== "mixed") return null;
  if (!/["“”‘’']/.test(v.evidence.map((e) => e.text).join(""))) return null;
  const words = wordsOf(v.evidence, "mixed");
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return null;
  const weight = words.reduce((sum, w) => sum + termWeight(w.text.toLowerCase()), 0);
  return weight < LEAST_WEIGHT ? null : words.map((w) => w.key).join(" ");
}

/** Words that more speakers than this are said to have said are a saying, nobody's own. In 46 stories read none has more than two; keeps cost linear. */
const MOST_SPEAKERS = 12;

/** Each use against the first of every other speaker, in another article, with another name. */
function contradictions(uses: readonly Use[]): readonly Comparison[] {
  const first = new Map<string, Use>();
  for (const u of uses) if (!first.has(u.speaker)) first.set(u.speaker, u);
  if (first.size < 2 || first.size > MOST_SPEAKERS) return [];
  return uses.flatMap((u) =>
    [...first.values()]
      .filter(
        (o) =>
          o !== u &&
          o.position.evidence.article !== u.position.evidence.article &&
          (o.speaker === u.speaker || !(related(o.name, u.name) || isCued(o, u) || isCued(u, o))),
      )
      .map((o): Comparison => {
        const verdict = o.speaker === u.speaker ? "agree" : "differ";
        return { kind: "attribution", rule: "conflict/attribution", verdict, a: o.position, b: u.position };
      }),
  );
}

/** Whether the sentence of one use says that the speaker of the other said it. */
function isCued(use: Use, other: Use): boolean {
  const surname = other.name.split(/\s+/).at(-1) ?? "";
  const { text } = use.position.evidence;
  const at = text.indexOf(surname);
  return at >= 0 && SAID.test(text.slice(at + surname.length));
}

const SAID = /^,? (?:said|says|told|added|adds|wrote)\b/;

function related(a: string, b: string): boolean {
  const words = new Set(wordsOfName(a));
  return wordsOfName(b).some((w) => words.has(w));
}
