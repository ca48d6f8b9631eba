import { beginsKnownOutlet, knownOutlet } from "../../model/publishers.ts";
import { isDemonym } from "./demonyms.ts";
import type { Run } from "./runs.ts";

/** What a name is called when it is an outlet, in the words of reports. */
const OUTLET_NOUN = `(?:newspapers?|paper|daily|tabloid|broadsheet|weekly|magazine|journal|broadcaster|broadcasters|(?:(?:tv|television|radio|news|cable) )?(?:channel|station|network)|news ?wire|news (?:agency|site|website|outlet|service|portal|programme|program|organi[sz]ation)|press agency|wire service|(?:news |technology |tech |sports |gossip |finance )?(?:website|site|blog|portal)|state(?:-run|-owned)? (?:media|television|tv|radio|broadcaster|news agency|newspaper)|(?:local )?affiliate|data (?:source|provider|site|tracker)|publication|podcast)`;
const BEFORE = new RegExp(`(?<![\\p{L}])${OUTLET_NOUN} (?:the )?["“‘'\x60]?$`, "iu");
/** The last words of those nouns. */
const LAST_WORDS = new Set(
  "newspaper newspapers paper daily tabloid broadsheet weekly magazine journal broadcaster broadcasters channel station network wire newswire agency site website outlet service portal programme program organization organisation blog media television tv radio affiliate source provider tracker publication podcast".split(
    " ",
  ),
);

/** Whether the last word before a name, but for "the" and an opening mark, may end an outlet's noun: tells nearly all names apart without a pattern. */
function nounMayPrecede(before: string): boolean {
  let end = before.length;
  if (OPENING.includes(before[end - 1])) end--;
  if (/ the $/i.test(before.slice(Math.max(0, end - 5), end))) end -= 4;
  if (before[end - 1] !== " ") return false;
  return LAST_WORDS.has(
    before
      .slice(before.lastIndexOf(" ", end - 2) + 1, end - 1)
      .toLowerCase()
      .replace(/^.*[^a-z]/, ""),
  );
}
const OPENING = "\"“‘'`";

/** More than the longest noun with what may stand around it. */
const LONGEST_BEFORE = 48;
const AFTER = new RegExp(`^["”’'\x60]?(?: [\\p{Ll}]{3,14})?(?:,? | \\()${OUTLET_NOUN}(?![\\p{L}])`, "u");
/** Words that open a sentence before the noun of an outlet: "The newspaper reported", "Local media said". */
const NO_NAME =
  /^(?:The|An?|This|That|These|Those|Another|Our|Its|Their|His|Her|My|Your|One|Some|Several|Many|Most|All|Both|Each|Every|No|Other|Local|State|National|Regional|Foreign)$/;
const NAME_FOLLOWS = /^ ["“‘'\x60]?(?:The )?(?:\p{Lu}\p{L}|\p{Ll}-\p{Ll}{2,4}(?!\p{L}))/u;
const APPOSED =
  /^["”’'\x60]?, (?:an?|the) (?:[\p{L}’'-]+ ){0,3}(?:newspaper|news (?:agency|site|website|outlet|service|portal)|magazine|broadcaster|daily|tabloid|(?:tv|television|radio) (?:station|channel|network))(?![\p{L}])/iu;
/** Words that end (or begin) the names of papers, stations and wires in English and its neighbours. */
const SHAPED =
  /(?:^|[ -])(?:Times|Post|News|Herald|Tribune|Gazette|Chronicle|Journal|Telegraph|Courier|Daily|Weekly|Mirror|Observer|Examiner|Sentinel|Inquirer|Ledger|Dispatch|Register|Argus|Advertiser|Broadcasting|Radio|TV|Television|FM|Magazine|Newswire|Zeitung|Anzeiger|Nachrichten|Tageblatt|Shimbun|Ilbo|Pravda|Gazeta|Diario|Letters|Weekly|Today|Wire)$/;
const DOMAIN = /^(?:[\p{L}\d][\p{L}\d-]*\.)+(?:com|net|org|info|tv|io|me|co|[a-z]{2})$/u;
const MIXED = /^(?=.*\d)(?=.*\p{Ll})[\p{L}\d]{4,}$/u;
/** What follows a name that only stands in for another: "CNX affiliate", "BNN host". */
const ONLY_RELATED =
  /^(?:['’]s)? (?:affiliate|affiliates|sister|owner|founder|parent|host|anchor|star|fan|viewer|reader|readers)(?![\p{L}])/u;

export interface Reading {
  /** Canonical name. */
  readonly name: string;
  /** How it is known to be an outlet. */
  readonly by: "known" | "noun" | "shape";
  readonly agency: boolean;
}

/** An edition or channel of a known outlet: its name begins with that outlet's. */
function isEdition(text: string): boolean {
  const words = text.split(" ");
  for (let n = words.length - 1; n >= 2; n--) if (knownOutlet(words.slice(0, n).join(" ")) !== null) return true;
  return false;
}

const isShaped = (text: string, alone: boolean): boolean =>
  (text.includes(".") && DOMAIN.test(text)) || MIXED.test(text) || (!alone && SHAPED.test(text));

/** The outlet a run names; null where nothing shows that it is one. `before`, `after`: the text around it in its sentence. */
export function readOutlet(run: Run, before: string, after: string): Reading | null {
  if (ONLY_RELATED.test(after) && !/^ (?:host|anchor)/.test(after)) return null;
  const { text } = run;
  const space = text.indexOf(" ");
  const alone = space < 0;
  // Nearly all names are told by their first word: this runs for every name of every article.
  const mayBeKnown = beginsKnownOutlet(alone ? text : text.slice(0, space));
  const known = mayBeKnown ? knownOutlet(text) : null;
  if (known) return { name: known.name, by: "known", agency: known.kind === "agency" };
  if (isDemonym(text) || (alone && NO_NAME.test(text))) return null;
  // An edition keeps its own name.
  if (mayBeKnown && !alone && isEdition(text)) return { name: text, by: "known", agency: false };
  // "The Riverton daily Morgenblick": the name after the noun is the outlet's.
  const placed = AFTER.exec(after);
  const called = placed !== null && !NAME_FOLLOWS.test(after.slice(placed[0].length));
  if (called || (nounMayPrecede(before) && BEFORE.test(before.slice(-LONGEST_BEFORE))) || APPOSED.test(after))
    return { name: text, by: "noun", agency: false };
  return isShaped(text, alone) ? { name: text, by: "shape", agency: false } : null;
}
