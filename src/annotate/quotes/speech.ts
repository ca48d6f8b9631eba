import { isBarePhrase, namesHearer } from "./aside.ts";
import type { Attribution } from "./attribution.ts";
import type { Unit } from "./units.ts";

/**
 * Words that report an utterance or a finding, as distinct from what someone wants, backs or hopes (which the corpus that the model was fitted on
 * marks as well). Reporting verbs and nouns of general English, after the lists in newspaper style guides and grammars of reported speech.
 */
const SPEECH = new Set(
  (
    "say tell add write note announce warn claim confirm deny describe explain argue insist report reveal state tweet post ask call urge accuse " +
    "criticize criticise according continue conclude remark respond reply admit acknowledge suggest estimate predict stress emphasize emphasise " +
    "declare allege advise recommend boast comment complain concede contend cite quote disclose find show indicate inform joke maintain mention " +
    "observe outline pledge promise propose point recall reiterate request speculate testify think believe thank threaten vow welcome highlight " +
    "condemn blast slam praise blame dismiss reject question defend apologise apologize express identify caution demand put hint answer assert " +
    "attribute recount repeat agree statement report : ― — –"
  ).split(" "),
);
/** Words that give a thing its name: `known as "the Wedge"`, "the so-called experts". What they name is no quote. */
const NAMING = new Set("know name title entitle nickname dub style".split(" "));
const NAME_ONLY = 0.2;
/** A source in the first person, outside marks, is the writer's own voice. */
const WRITER = new Set(["i", "we", "you", "us", "me"]);
const OWN_VOICE = 0.3;
/** What a word outside the list leaves of the confidence that its attribution is a quote. */
const OTHER_WORD = 0.5;
/** What is left of it where nobody is named. */
const NO_SOURCE = 0.5;
/** How much the boundaries of the content count. Chosen with the two above on thirteen labelled stories: .953 found at a quarter none. */
const BOUNDARIES = 0.3;

/** What stands before a colon at the head of a caption or a link: "Photos: the harbour at night". */
const LABELS = new Set(
  "photo photos picture pictures video videos gallery review watch listen related read more update live breaking analysis opinion exclusive".split(
    " ",
  ),
);

function wordShare(unit: Unit, a: Attribution): number {
  const t = unit.tokens[a.cue];
  if (t.text === ":" && a.source.side !== "none" && LABELS.has(unit.tokens[a.source.from].lower)) return NAME_ONLY;
  const before = unit.tokens[a.cue - 1];
  if (t.lemma === "call" && (before?.text === "-" || before?.lower === "so")) return NAME_ONLY;
  // "known as" names; "they know that" reports.
  if (NAMING.has(t.lemma) && (a.source.side === "none" || unit.tokens[a.cue + 1]?.lower === "as" || t.lemma !== "know")) return NAME_ONLY;
  return SPEECH.has(t.lemma) || SPEECH.has(t.lower) ? 1 : OTHER_WORD;
}

function sourceShare(unit: Unit, a: Attribution): number {
  if (a.source.side === "none") return NO_SOURCE;
  return a.source.to - a.source.from === 1 && WRITER.has(unit.tokens[a.source.from].lower) ? OWN_VOICE : 1;
}

/** What is left where the content is no more than a thing that is told, asked for, praised or described: "asked for a tug", "praised the crew". Set by judgement: on thirteen labelled stories .091 of quotes that are none become .085, none is lost. */
const BARE_PHRASE = 0.3;
/** What is left where it can only be whom something was told. */
const HEARER_ONLY = 0.1;

/** Words whose object is a fact in short: "confirmed the deaths", "denied the theft". */
const OF_FACTS = new Set(
  "confirm deny announce reveal report admit acknowledge disclose predict estimate claim allege show find".split(" "),
);

function complementShare(unit: Unit, a: Attribution): number {
  if (a.content.length !== 1) return 1;
  const [[from, to]] = a.content;
  if (from < a.cue || !isBarePhrase(unit, from, to)) return 1;
  if (namesHearer(unit, a.cue)) return HEARER_ONLY;
  return OF_FACTS.has(unit.tokens[a.cue].lemma) ? 1 : BARE_PHRASE;
}

/** 0 to 1: how sure an attribution is to be one that tells what somebody said. */
export function confidenceOf(unit: Unit, a: Attribution): number {
  return a.cueShare * a.contentShare ** BOUNDARIES * wordShare(unit, a) * sourceShare(unit, a) * complementShare(unit, a);
}
