import type { CreditRelation } from "../../model/annotated.ts";
import { DEMONYM } from "./demonyms.ts";
import type { Reading } from "./reading.ts";

/** A way of saying that a report comes from an outlet: a pattern over the text before or after its name. */
export interface CreditCue {
  readonly id: string;
  readonly relation: CreditRelation;
  readonly side: "before" | "after";
  readonly pattern: RegExp;
  /** Which readings of the name it accepts. */
  readonly accepts: readonly Reading["by"][];
}

const ANY = ["known", "noun", "shape"] as const;
/** What may stand between a cue and the name: "a reporter from the", "the newspaper", "data source". */
const CLOSE = String.raw`(?: (?:an?|the) (?:reporter|journalist|correspondent) (?:from|of|for|with|at))?(?: (?:the|${DEMONYM}|local|regional|state|national|technology|news|data|trade|broadcaster|newspaper|daily|tabloid|weekly|magazine|journal|website|site|blog|channel|station|network|agency|source|provider|portal|media|television|TV|radio)){0,5} ["“‘'\x60]?$`;
const close = (head: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${head})${CLOSE}`, "iu");

/** In order: the first that fits decides. */
export const CREDIT_CUES: readonly CreditCue[] = [
  // "…, she told the Riverton Herald"
  { id: "credit/told", relation: "told", side: "before", pattern: close("told|tells|telling|informed"), accepts: ANY },
  // "in an interview with the Riverton Herald", "speaking to Radio Riverton", "in a statement to the Riverton Herald"
  {
    id: "credit/interview",
    relation: "told",
    side: "before",
    pattern: close(
      String.raw`interviews? (?:with|to|for|on|by|in|published (?:\p{L}+ )?(?:in|by))|(?:speaking|spoke|spoken|talking|talked) (?:to|on|with)|(?:statement|remarks|comments|e-?mail|confirmed|confirming|admitted|explained) to`,
    ),
    accepts: ANY,
  },
  // "according to the Riverton Herald"
  { id: "credit/according-to", relation: "according-to", side: "before", pattern: close("according to|per"), accepts: ANY },
  // "citing the Riverton Herald", "as cited by …", "first reported by …"
  {
    id: "credit/citing",
    relation: "citing",
    side: "before",
    pattern: close(
      `citing|quoting|(?:cited|quoted|reported|noted|published|obtained|seen|reviewed|posted|revealed|broken|carried|released|shared|compiled|conducted|uncovered|commissioned|broadcast|aired) (?:by|on|in)`,
    ),
    accepts: ANY,
  },
  // "reported the Riverton Herald", "said Nikkan World in a report"
  {
    id: "credit/reported-inverted",
    relation: "reported",
    side: "before",
    pattern: close("reported|reports|wrote|writes|said"),
    accepts: ANY,
  },
  // "a table from Market Herald", "an investigation by the Riverton Herald"
  {
    id: "credit/piece-of",
    relation: "citing",
    side: "before",
    pattern: close(
      `(?:table|chart|graph|data|figures|reports?|poll|survey|article|story|footage|investigation|analysis|index|column|op-ed|editorial|essay) (?:by|from|in)`,
    ),
    accepts: ["known", "noun"],
  },
  // "on technology news site Examplia, Ann Lee speculated"
  {
    id: "credit/on-site",
    relation: "citing",
    side: "before",
    pattern:
      /(?<![\p{L}])(?:on|in) (?:the )?(?:\p{L}+ ){0,3}(?:news (?:site|website|agency)|newspaper|magazine|journal|daily) ["“‘'\x60]?$/iu,
    accepts: ANY,
  },
  // "The Riverton Herald reported", "Radio Riverton's Ann Lee reports"
  {
    id: "credit/reported",
    relation: "reported",
    side: "after",
    pattern:
      /^(?:['’]s(?: [\p{L}.'’-]+){1,4}?)?["”’]?(?:,? (?:newspaper|daily|magazine|tabloid|weekly|(?:news )?(?:agency|website|site|channel|network)|(?:tv|television|radio) (?:channel|station|network)|broadcaster|affiliate|report|, ?an? [^,.]{3,50},))?(?: \([^)]{1,30}\))?(?: (?:has|have|had|also|first|earlier|later|previously|initially|then|since|separately|today|yesterday|on|last|this|week|month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)){0,5} (?:reports?|reported|reporting|writes?|wrote|reveals?|revealed|quotes?|quoted|quoting|cites?|cited|citing|notes|noted|claims|claimed|understands|learned|adds|added|says|said|found|confirmed|published|suggested|described)(?![\p{L}])/u,
    accepts: ANY,
  },
];
