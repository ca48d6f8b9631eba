import type { NameKind } from "../../model/annotated.ts";
import { articleFrequency } from "../../text/term-weights.ts";
import { isFirstName, LEADING_SURNAMES } from "./lexicon/first-names.ts";
import {
  BODY_NOUNS,
  COMPANY_ENDINGS,
  COMPANY_FORMS,
  KNOWN_ACRONYMS,
  KNOWN_ORGANISATIONS,
  ORGANISATION_HEADS,
} from "./lexicon/organisations.ts";
import { isKnownPlace, PLACE_BEGINNINGS, PLACE_HEADS } from "./lexicon/places.ts";
import { BODY_ROLES } from "./lexicon/titles.ts";

/** What stands around a name. */
export interface NameContext {
  readonly titled: boolean;
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
  readonly afterThat: string;
}

interface KindRule {
  readonly id: string;
  readonly decide: (words: readonly string[], text: string, context: NameContext) => NameKind | null;
}

const SPEAKS = /^(said|says|told|added|wrote|tweeted|explained|joked|recalled|argued|insisted|replied|warned|admitted|remarked|noted)$/;
const PLACE_NOUNS =
  /^(island|islands|isle|port|town|city|village|district|province|region|county|suburb|hamlet|municipality|neighbourhood|neighborhood|township|outskirts)$/;
/** "published in Nature", "invested in Acme": no place follows. */
const NOT_IN_A_PLACE =
  /^(published|publishing|appeared|appears|appearing|wrote|writing|writes|printed|reported|invested|investing|invest|stake|shares|interest|believe|believes|trust)$/;
const RUN_BY = /^(operated|run|chartered|manufactured|operates)$/;
const ACRONYM = /^(\p{Lu}{2,6}|(\p{Lu}\.){3,6})$/u;
const last = (words: readonly string[]): string => words[words.length - 1];

/** Articles of the reference collection from which a word is an English word rather than a given name. */
const COMMON_WORD = 40;

/** Words that a person's name does not hold. */
const isOfOthers = (w: string): boolean => ORGANISATION_HEADS.has(w) || isKnownPlace(w);

/** Ordered: the first that decides wins. */
const RULES: readonly KindRule[] = [
  // "Mr Ando", "spokeswoman Ana Mora"
  { id: "name/titled", decide: (w, _t, c) => (c.titled && !ORGANISATION_HEADS.has(last(w)) && w.length <= 5 ? "person" : null) },
  // "Acme Ltd"
  { id: "name/company-form", decide: (w) => (w.length > 1 && COMPANY_FORMS.has(last(w)) ? "organisation" : null) },
  // "Tokyo", "United States"
  { id: "name/known-place", decide: (w) => (isKnownPlace(w.join(" ")) ? "place" : null) },
  // "NATO", "Reuters"
  {
    id: "name/known-organisation",
    decide: (w, t) => (KNOWN_ORGANISATIONS.has(w.join(" ")) || KNOWN_ACRONYMS.has(t.replace(/\./g, "")) ? "organisation" : null),
  },
  // "the island of Larkford"
  {
    id: "name/place-of",
    decide: (w, _t, c) => (c.before === "of" && PLACE_NOUNS.test(c.beforeThat) && w.length <= 4 ? "place" : null),
  },
  // "operated by Poe Line", "the airline Poe", "the operator, Poe Line"
  {
    id: "name/company-beside",
    decide: (w, _t, c) =>
      !isFirstName(w[0]) &&
      ((c.before === "by" && RUN_BY.test(c.beforeThat)) ||
        BODY_NOUNS.has(c.before) ||
        BODY_ROLES.has(c.before) ||
        (c.before === "," && BODY_ROLES.has(c.beforeThat)) ||
        // "Poe Line said", "Poe Lines Ltd": streets and railways do not speak.
        (w.length > 1 &&
          COMPANY_ENDINGS.has(last(w)) &&
          (SPEAKS.test(c.after) || /^(denied|announced|declined|refused|apologised)$/.test(c.after))))
        ? "organisation"
        : null,
  },
  // "University of Oxford", "Bank of England", "Department for Transport"
  {
    id: "name/head-of",
    decide: (w) => {
      const i = w.findIndex((x) => x === "of" || x === "for");
      if (i < 1) return null;
      if (ORGANISATION_HEADS.has(w[i - 1])) return "organisation";
      return PLACE_HEADS.has(w[i - 1]) || /^(republic|kingdom|isle)$/.test(w[i - 1]) ? "place" : null;
    },
  },
  // "Civil Aviation Agency"; "Punta Verde Airport"
  { id: "name/head-last", decide: (w) => (w.length > 1 && ORGANISATION_HEADS.has(last(w)) ? "organisation" : null) },
  // "Juan Poe International Airport", but not "Ana Hill"
  {
    id: "name/place-head",
    decide: (w) => (w.length > 1 && PLACE_HEADS.has(last(w)) && (!isFirstName(w[0]) || w.length > 2) ? "place" : null),
  },
  { id: "name/place-beginning", decide: (w) => (w.length > 1 && PLACE_BEGINNINGS.has(w[0]) ? "place" : null) },
  // "Ana Mora", but "the Ana Mora" is a ship
  {
    id: "name/first-name",
    decide: (w, _t, c) => (w.length > 1 && w.length <= 5 && isFirstName(w[0]) && c.before !== "the" ? "person" : null),
  },
  // "Zhou Mingtao"
  {
    id: "name/leading-surname",
    decide: (w, _t, c) =>
      (w.length === 2 || w.length === 3) && LEADING_SURNAMES.has(w[0]) && c.before !== "the" && articleFrequency(w[1]) < COMMON_WORD
        ? "person"
        : null,
  },
  // "FIA"
  { id: "name/acronym", decide: (w, t) => (w.length === 1 && ACRONYM.test(t) ? "organisation" : null) },
  // "TechDaily", but not "McPoe"
  {
    id: "name/inner-capital",
    decide: (w, t) =>
      w.length === 1 && /^\p{Lu}\p{Ll}+\p{Lu}[\p{L}]*$/u.test(t) && !/^(Mac|Mc|De|Di|La|Le|Van|Fitz|O)\p{Lu}/u.test(t)
        ? "organisation"
        : null,
  },
  // "J. K. Poe"
  { id: "name/initials", decide: (w) => (w.length > 1 && /^\p{L}\.?$/u.test(w[0]) && w[w.length - 1].length > 2 ? "person" : null) },
  // "Ando Poe, 43,"
  { id: "name/age", decide: (_w, _t, c) => (c.after === "," && /^([1-9]\d|10\d)$/.test(c.afterThat) ? "person" : null) },
  // "Ando Poe said"
  {
    id: "name/speaks",
    decide: (w, _t, c) =>
      w.length > 1 &&
      w.length <= 3 &&
      c.before !== "the" &&
      (SPEAKS.test(c.after) || (/^(has|had|also|then|later)$/.test(c.after) && SPEAKS.test(c.afterThat))) &&
      !w.some(isOfOthers)
        ? "person"
        : null,
  },
  // "said Ando Poe"
  {
    id: "name/spoken",
    decide: (w, _t, c) =>
      w.length > 1 && w.length <= 3 && SPEAKS.test(c.before) && /^["”'’,]/.test(c.beforeThat) && !w.some(isOfOthers) ? "person" : null,
  },
  { id: "name/lone-first-name", decide: (w, _t, c) => (w.length === 1 && isFirstName(w[0]) && c.before !== "the" ? "person" : null) },
  // "in Larkford"
  {
    id: "name/in",
    decide: (w, _t, c) => (w.length <= 3 && /^(in|near|outside)$/.test(c.before) && !NOT_IN_A_PLACE.test(c.beforeThat) ? "place" : null),
  },
  {
    id: "name/lone-head",
    decide: (w, _t, c) => (w.length === 1 && c.before === "the" && ORGANISATION_HEADS.has(w[0]) ? "organisation" : null),
  },
];

/** Rules that guess from a single neighbour: "in Larkford" may be "in Acme". */
const WEAK = new Set(["name/in"]);

/**
 * The kind of a name, from its own words and those around it; "other" where nothing tells. `weak`: guessed from one neighbouring word, so that
 * the name's other mentions should agree.
 */
export function kindOf(words: readonly string[], text: string, context: NameContext): { readonly kind: NameKind; readonly weak: boolean } {
  for (const rule of RULES) {
    const kind = rule.decide(words, text, context);
    if (kind !== null) return { kind, weak: WEAK.has(rule.id) };
  }
  return { kind: "other", weak: false };
}
