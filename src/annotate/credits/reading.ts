import { knownOutlet } from "../../model/publishers.ts";
import { isDemonym } from "./demonyms.ts";
import type { Run } from "./runs.ts";

/** What a name is called when it is an outlet, in the words of reports. */
const OUTLET_NOUN = `(?:newspapers?|paper|daily|tabloid|broadsheet|weekly|magazine|journal|broadcaster|broadcasters|(?:(?:tv|television|radio|news|cable) )?(?:channel|station|network)|news ?wire|news (?:agency|site|website|outlet|service|portal|programme|program|organi[sz]ation)|press agency|wire service|(?:news |technology |tech |sports |gossip |finance )?(?:website|site|blog|portal)|state(?:-run|-owned)? (?:media|television|tv|radio|broadcaster|news agency|newspaper)|(?:local )?affiliate|data (?:source|provider|site|tracker)|publication|podcast)`;
const BEFORE = new RegExp(`(?<![\\p{L}])${OUTLET_NOUN} (?:the )?["“‘'\x60]?$`, "iu");
const AFTER = new RegExp(`^["”’'\x60]?(?: [\\p{Ll}]{3,14})?(?:,? | \\()${OUTLET_NOUN}(?![\\p{L}])`, "u");
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

/** The outlet a run names; null where nothing shows that it is one. `before`, `after`: the text around it in its sentence. */
export function readOutlet(run: Run, before: string, after: string): Reading | null {
  if (ONLY_RELATED.test(after) && !/^ (?:host|anchor)/.test(after)) return null;
  const known = knownOutlet(run.text);
  if (known) return { name: known.name, by: "known", agency: known.kind === "agency" };
  if (isDemonym(run.text)) return null;
  const words = run.text.split(" ");
  // An edition or channel of a known outlet keeps its own name.
  for (let n = words.length - 1; n >= 2; n--)
    if (knownOutlet(words.slice(0, n).join(" "))) return { name: run.text, by: "known", agency: false };
  // "The Riverton daily Morgenblick": the name after the noun is the outlet's.
  const placed = AFTER.exec(after);
  const called = placed !== null && !NAME_FOLLOWS.test(after.slice(placed[0].length));
  if (BEFORE.test(before) || called || APPOSED.test(after)) return { name: run.text, by: "noun", agency: false };
  if (DOMAIN.test(run.text) || MIXED.test(run.text)) return { name: run.text, by: "shape", agency: false };
  if (words.length >= 2 && SHAPED.test(run.text)) return { name: run.text, by: "shape", agency: false };
  return null;
}
