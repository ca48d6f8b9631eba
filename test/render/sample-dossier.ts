import type { Claim, Conflict, Dossier, DossierArticle, LineageEdge, Quote, Statement, TimelineEntry } from "../../src/model/dossier.ts";
import type { Evidence } from "../../src/model/evidence.ts";
import { BLOG, COURIER, FOLLOW_UP, HARROW, MERIDIAN, NORDSUND, WIRE } from "./sample-articles.ts";

type Key = "wire" | "courier" | "meridian" | "harrow" | "nordsund" | "blog" | "followUp";

const day = (d: string, basis: "metadata" | "stated" = "metadata") =>
  ({ earliest: d, latest: d, basis, stated: d, doubt: null, evidence: [] }) as const;

const article = (id: Key, fields: Partial<DossierArticle> & Pick<DossierArticle, "text" | "source" | "published">): DossierArticle => ({
  id,
  outlet: null,
  title: null,
  byline: null,
  language: "en",
  removed: [],
  duplicateOf: null,
  ...fields,
});

/** The place of some words in an article; `nth` where they stand more than once. */
export function at(articles: readonly DossierArticle[], id: string, words: string, nth = 0): Evidence {
  const text = articles.find((a) => a.id === id)?.text ?? "";
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`${id} does not say: ${words}`);
  return { article: id, start, end: start + words.length, text: words };
}

function removedAt(text: string, words: string, reason: string, rule: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, reason, rule };
}

const DATELINE = "PORT ARLEN, March 4 (Coastline) — ";
const articles: readonly DossierArticle[] = [
  article("wire", {
    source: "wire/halcyon-dawn.txt",
    outlet: "Coastline News Agency",
    title: "Ferry with 212 aboard runs aground off Port Arlen",
    text: WIRE,
    removed: [removedAt(WIRE, DATELINE, "header", "read/dateline")],
    published: {
      ...day("2024-03-04", "stated"),
      evidence: [{ article: "wire", start: 12, end: 19, text: "March 4" }],
    },
  }),
  article("courier", {
    source: "courier/night-on-the-sandbank.html",
    outlet: "The Arlen Courier",
    title: "A night on the sandbank",
    byline: "Hanne Solberg",
    text: COURIER,
    published: day("2024-03-04"),
  }),
  article("meridian", {
    source: "meridian.html",
    outlet: "Daily Meridian",
    title: "Ferry runs aground off Port Arlen",
    text: MERIDIAN,
    removed: [removedAt(MERIDIAN, "Sign up for our morning letter and never miss a story.", "subscribe prompt", "clean/subscribe")],
    published: day("2024-03-04"),
    duplicateOf: "wire",
  }),
  article("harrow", {
    source: "harrow-post.md",
    outlet: "Harrow Post",
    title: "Captain ‘ignored warnings’ before ferry hit sandbank",
    byline: "Staff",
    text: HARROW,
    published: { ...day("2024-03-05"), stated: "2023-03-05", doubt: "the report quotes words first printed on 4 March 2024" },
  }),
  article("nordsund", {
    source: "nordsund.txt",
    outlet: "Nordsund Blad",
    text: NORDSUND,
    published: { earliest: "2024-03-04", latest: "2024-03-10", basis: "inferred", stated: null, doubt: null, evidence: [] },
  }),
  article("blog", {
    source: "island-watch.html",
    outlet: "Island Watch",
    title: "Another week, another ferry on the sand",
    text: BLOG,
    removed: [
      removedAt(
        BLOG,
        "We use cookies to make this site better. By reading on you accept our cookie policy.",
        "cookie notice",
        "clean/cookie-notice",
      ),
      removedAt(BLOG, "Leave a Reply\nYour email address will not be published.", "comment form", "clean/comment-form"),
    ],
    published: { earliest: "2024-03-04", latest: null, basis: "inferred", stated: null, doubt: null, evidence: [] },
  }),
  article("followUp", {
    source: "courier/fourteen-hurt.html",
    outlet: "The Arlen Courier",
    title: "Fourteen hurt in ferry grounding, not nine",
    byline: "Hanne Solberg",
    text: FOLLOW_UP,
    published: day("2024-03-08"),
  }),
];

const e = (id: Key, words: string, nth = 0): Evidence => at(articles, id, words, nth);
const s = (
  id: Key,
  words: string,
  origin: string | null,
  mode: Statement["mode"] = "asserted",
  via: readonly string[] = [],
): Statement => ({
  ...e(id, words),
  origin,
  via,
  mode,
});
const claim = (id: string, status: Claim["status"], statements: readonly Statement[]): Claim => ({
  id,
  text: statements[0].text,
  statements,
  origins: [...new Set(statements.flatMap((x) => (x.origin === null ? [] : [x.origin])))].sort(),
  status,
});

const AGROUND =
  "The passenger ferry Halcyon Dawn ran aground on a sandbank outside Port Arlen on Sunday evening with 212 people on board, the harbour authority said.";
const ASHORE = "All passengers were brought ashore by two rescue boats before midnight.";
const NINE = "Nine people were treated for minor injuries, harbour master Irena Vosk told Coastline.";
const HALT = "The operator, Strandline Ferries, said it would halt sailings to Little Skerra until the hull had been inspected.";

const claims: readonly Claim[] = [
  claim("c-ashore", "corroborated", [
    s("wire", ASHORE, "o-coastline"),
    s("meridian", ASHORE, "o-coastline"),
    s("courier", "Rescue boats took all of them to the pier by midnight.", "o-courier"),
    s("nordsund", "Everyone was taken to land before midnight.", null),
  ]),
  claim("c-aground", "disputed", [
    s("wire", AGROUND, "o-coastline", "asserted", ["e-harbour"]),
    s("meridian", AGROUND, "o-coastline", "asserted", ["e-harbour"]),
    s("courier", "The ferry struck a sandbank half a mile from the pier on Sunday, shortly after seven.", "o-courier"),
    s("harrow", "The Halcyon Dawn hit the bank on Saturday evening.", null),
    s("blog", "This time it is the Halcyon Dawn, stuck outside Port Arlen since Sunday night.", null),
  ]),
  claim("c-aboard", "disputed", [
    s("courier", "The ship carried 221 passengers, according to the boarding list seen by the Courier.", "o-courier"),
    s("wire", AGROUND, "o-coastline", "asserted", ["e-harbour"]),
    s("meridian", AGROUND, "o-coastline", "asserted", ["e-harbour"]),
    s("harrow", "Nine of the 212 on board were hurt.", "o-coastline"),
    s("nordsund", "The ferry was carrying more than 200 passengers.", null),
    s(
      "followUp",
      "The harbour authority corrected the number on board as well: 219 passengers and no more, harbour master Irena Vosk said at a press conference on Thursday.",
      "o-courier",
      "asserted",
      ["e-vosk"],
    ),
  ]),
  claim("c-hurt", "corroborated", [
    s("wire", NINE, "o-coastline", "asserted", ["e-vosk"]),
    s("meridian", NINE, "o-coastline", "asserted", ["e-vosk"]),
    s("harrow", "Nine of the 212 on board were hurt.", "o-coastline"),
    s(
      "followUp",
      "Fourteen people were hurt when the Halcyon Dawn ran aground last Sunday, five more than first reported, the Arlen district hospital told the Courier on Friday.",
      "o-courier",
      "asserted",
      ["e-hospital"],
    ),
  ]),
  claim("c-halt", "single-origin", [
    s("wire", HALT, "o-coastline", "planned", ["e-strandline"]),
    s("meridian", HALT, "o-coastline", "planned", ["e-strandline"]),
    s("harrow", "Sailings to Little Skerra are suspended until the hull has been inspected.", "o-coastline"),
  ]),
  claim("c-buoys", "origin-unknown", [
    s("courier", "The pilot station had asked for new buoys in November, a letter seen by the Courier shows.", "o-courier"),
    s("blog", "The pilot station asked for new buoys in November and got none.", null),
  ]),
  claim("c-channel", "origin-unknown", [
    s("wire", "A survey in the autumn of 2023 had shown that the channel had moved by 40 metres.", "o-coastline"),
    s("nordsund", "The channel was moved forty metres by the storms of last autumn, a survey showed.", null),
    s("blog", "Locals have known for months that the channel wanders.", null),
  ]),
  claim("c-inspection", "single-origin", [
    s("wire", "The inspection is planned for March 18.", "o-coastline", "planned"),
    s("meridian", "The inspection is planned for March 18.", "o-coastline", "planned"),
  ]),
  claim("c-warned", "disputed", [
    s(
      "harrow",
      "A ferry captain ignored warnings about shifting sands before his ship ran aground off Port Arlen, officials suggest.",
      null,
      "possible",
    ),
    s("followUp", "Strandline Ferries denied that it had been warned about the chart.", "o-courier", "denied", ["e-strandline"]),
  ]),
  claim("c-captain", "single-article", [
    s(
      "courier",
      "Captain Maud Orrin, who has sailed the route since 2009, was not on duty, the company confirmed to the Courier.",
      "o-courier",
      "asserted",
      ["e-strandline"],
    ),
  ]),
  claim("c-tug", "single-article", [s("followUp", "A tug pulled the ferry free at high tide on March 6.", "o-courier")]),
  claim("c-chart", "single-article", [s("wire", "The sandbank is not marked on charts printed before January.", "o-coastline")]),
];

const conflicts: readonly Conflict[] = [
  {
    id: "x-aboard",
    kind: "number",
    claims: ["c-aboard", "c-aground"],
    summary: "How many were on board: “212 people” against “221 passengers”.",
    sides: [
      { value: "212 people", evidence: [e("wire", AGROUND), e("meridian", AGROUND), e("harrow", "Nine of the 212 on board were hurt.")] },
      {
        value: "221 passengers",
        evidence: [e("courier", "The ship carried 221 passengers, according to the boarding list seen by the Courier.")],
      },
    ],
    rule: "conflict/number",
  },
  {
    id: "x-day",
    kind: "date",
    claims: ["c-aground"],
    summary: "The day of “ran aground”: “Sunday evening” against “Saturday evening”.",
    sides: [
      {
        value: "Sunday evening",
        evidence: [
          e("wire", AGROUND),
          e("meridian", AGROUND),
          e("courier", "The ferry struck a sandbank half a mile from the pier on Sunday, shortly after seven."),
        ],
      },
      { value: "Saturday evening", evidence: [e("harrow", "The Halcyon Dawn hit the bank on Saturday evening.")] },
    ],
    rule: "conflict/date",
  },
  {
    id: "x-name",
    kind: "name",
    claims: [],
    summary: "One person, two spellings: “Irena Vosk” against “Irene Vosk”.",
    sides: [
      { value: "Irena Vosk", evidence: [e("wire", NINE)] },
      {
        value: "Irene Vosk",
        evidence: [
          e("harrow", '"Nobody should have sailed without checking," harbour master Irene Vosk told the Coastline agency on Monday.'),
        ],
      },
    ],
    rule: "conflict/name",
  },
  {
    id: "x-warned",
    kind: "polarity",
    claims: ["c-warned"],
    summary: "“ignored warnings” against “denied that it had been warned”.",
    sides: [
      {
        value: "ignored warnings",
        evidence: [
          e(
            "harrow",
            "A ferry captain ignored warnings about shifting sands before his ship ran aground off Port Arlen, officials suggest.",
          ),
        ],
      },
      {
        value: "denied that it had been warned",
        evidence: [e("followUp", "Strandline Ferries denied that it had been warned about the chart.")],
      },
    ],
    rule: "conflict/polarity",
  },
  {
    id: "x-monday",
    kind: "missing-at-source",
    claims: [],
    summary: "Harrow Post credits the Coastline agency for “on Monday”; that report does not say so.",
    sides: [
      {
        value: "told the Coastline agency on Monday",
        evidence: [
          e("harrow", '"Nobody should have sailed without checking," harbour master Irene Vosk told the Coastline agency on Monday.'),
        ],
      },
      {
        value: "no day given",
        evidence: [e("wire", '"Nobody should have sailed on that chart without checking the new soundings."')],
      },
    ],
    rule: "conflict/missing-at-source",
  },
];

const quotes: readonly Quote[] = [
  {
    id: "q-checking",
    speaker: "e-vosk",
    speakerText: "Irena Vosk",
    variants: [
      {
        evidence: [e("wire", '"Nobody should have sailed on that chart without checking the new soundings."')],
        form: "direct",
        cue: e("wire", "said", 1),
        saidOn: "2024-03-04",
        rule: "quote/carried",
      },
      {
        evidence: [e("meridian", '"Nobody should have sailed on that chart without checking the new soundings."')],
        form: "direct",
        cue: null,
        saidOn: null,
        rule: "quote/carried",
      },
      {
        evidence: [e("harrow", '"Nobody should have sailed without checking,"')],
        form: "direct",
        cue: e("harrow", "told the Coastline agency"),
        saidOn: "2024-03-04",
        rule: "quote/inverted-cue",
      },
    ],
    wording: "shortened",
    earliest: 0,
    fullest: 0,
    changes: [
      { variant: 2, kind: "dropped", from: "on that chart", to: "" },
      { variant: 2, kind: "dropped", from: "the new soundings", to: "" },
      { variant: 2, kind: "speaker", from: "Irena Vosk", to: "Irene Vosk" },
    ],
  },
  {
    id: "q-channel",
    speaker: "e-vosk",
    speakerText: "Irena Vosk",
    variants: [
      {
        evidence: [e("wire", '"We had a clear channel on the chart and a different one under the keel,"')],
        form: "direct",
        cue: e("wire", "said", 1),
        saidOn: "2024-03-04",
        rule: "quote/inverted-cue",
      },
      {
        evidence: [e("meridian", '"We had a clear channel on the chart and a different one under the keel,"')],
        form: "direct",
        cue: e("meridian", "said", 1),
        saidOn: null,
        rule: "quote/inverted-cue",
      },
      {
        evidence: [e("nordsund", "We had a free channel on the map and another one under the keel,")],
        form: "unmarked",
        cue: e("nordsund", "said"),
        saidOn: null,
        rule: "quote/first-person",
      },
    ],
    wording: "reworded",
    earliest: 0,
    fullest: 0,
    changes: [
      { variant: 2, kind: "replaced", from: "clear", to: "free" },
      { variant: 2, kind: "replaced", from: "chart", to: "map" },
      { variant: 2, kind: "replaced", from: "a different", to: "another" },
      { variant: 2, kind: "marks-lost", from: "", to: "" },
    ],
  },
  {
    id: "q-closed",
    speaker: "e-vosk",
    speakerText: "Irena Vosk",
    variants: [
      {
        evidence: [e("followUp", '"I should have closed the channel in November,"')],
        form: "direct",
        cue: e("followUp", "said", 1),
        saidOn: "2024-03-07",
        rule: "quote/inverted-cue",
      },
    ],
    wording: "single",
    earliest: 0,
    fullest: 0,
    changes: [],
  },
  {
    id: "q-gravel",
    speaker: "e-ekberg",
    speakerText: "Tomas Ekberg",
    variants: [
      {
        evidence: [e("courier", '"There was a sound like gravel in a drum, and then we leaned,"')],
        form: "direct",
        cue: e("courier", "told the Courier"),
        saidOn: null,
        rule: "quote/inverted-cue",
      },
    ],
    wording: "single",
    earliest: 0,
    fullest: 0,
    changes: [],
  },
  {
    id: "q-halt",
    speaker: "e-strandline",
    speakerText: "Strandline Ferries",
    variants: [
      {
        evidence: [e("wire", "it would halt sailings to Little Skerra until the hull had been inspected")],
        form: "indirect",
        cue: e("wire", "said", 2),
        saidOn: null,
        rule: "quote/reported",
      },
      {
        evidence: [e("meridian", "it would halt sailings to Little Skerra until the hull had been inspected")],
        form: "indirect",
        cue: e("meridian", "said", 2),
        saidOn: null,
        rule: "quote/reported",
      },
    ],
    wording: "same",
    earliest: 0,
    fullest: 0,
    changes: [],
  },
  {
    id: "q-unknown",
    speaker: null,
    speakerText: "",
    variants: [
      {
        evidence: [e("harrow", "A ferry captain ignored warnings about shifting sands before his ship ran aground off Port Arlen")],
        form: "indirect",
        cue: e("harrow", "officials suggest"),
        saidOn: null,
        rule: "quote/reported",
      },
    ],
    wording: "single",
    earliest: 0,
    fullest: 0,
    changes: [],
  },
];

const entry = (
  date: string,
  kind: TimelineEntry["kind"],
  evidence: readonly Evidence[],
  expressions: readonly (readonly [Evidence, string])[] = [],
): TimelineEntry => ({
  date,
  kind,
  text: evidence[0].text,
  evidence,
  expressions: expressions.map(([ev, d]) => ({ evidence: ev, date: d, rule: "date/news" })),
});

const timeline: readonly TimelineEntry[] = [
  entry("2009/..", "background", [
    e("courier", "Captain Maud Orrin, who has sailed the route since 2009, was not on duty, the company confirmed to the Courier."),
  ]),
  entry(
    "2023-23",
    "background",
    [
      e("wire", "A survey in the autumn of 2023 had shown that the channel had moved by 40 metres."),
      e("nordsund", "The channel was moved forty metres by the storms of last autumn, a survey showed."),
    ],
    [
      [e("wire", "the autumn of 2023"), "2023-23"],
      [e("nordsund", "last autumn"), "2023-23"],
    ],
  ),
  entry("2023-11", "background", [
    e("courier", "The pilot station had asked for new buoys in November, a letter seen by the Courier shows."),
    e("blog", "The pilot station asked for new buoys in November and got none."),
  ]),
  entry("2024-03-02", "event", [e("harrow", "The Halcyon Dawn hit the bank on Saturday evening.")]),
  entry(
    "2024-03-03",
    "event",
    [
      e("wire", AGROUND),
      e("meridian", AGROUND),
      e("courier", "The ferry struck a sandbank half a mile from the pier on Sunday, shortly after seven."),
      e("blog", "This time it is the Halcyon Dawn, stuck outside Port Arlen since Sunday night."),
    ],
    [
      [e("wire", "Sunday evening"), "2024-03-03"],
      [e("courier", "Sunday"), "2024-03-03"],
    ],
  ),
  entry("2024-03-04/2024-03-10", "event", [e("blog", "No sailings to Little Skerra for now, so plan your weekend accordingly.")]),
  entry("2024-03-06", "event", [e("followUp", "A tug pulled the ferry free at high tide on March 6.")]),
  entry("2024-03-07", "event", [
    e(
      "followUp",
      "The harbour authority corrected the number on board as well: 219 passengers and no more, harbour master Irena Vosk said at a press conference on Thursday.",
    ),
  ]),
  entry("2024-03-13", "plan", [e("followUp", "The hull inspection has been brought forward to March 13.")]),
  entry("2024-03-18", "plan", [
    e("wire", "The inspection is planned for March 18."),
    e("meridian", "The inspection is planned for March 18."),
  ]),
  entry("2024-04-02", "plan", [e("followUp", "The public inquiry opens on April 2.")]),
];

const edge = (from: Key, to: string, kind: LineageEdge["kind"], share: number, evidence: readonly Evidence[] = []): LineageEdge => ({
  from,
  to,
  kind,
  share,
  evidence,
  rule: `lineage/${kind}`,
});

/** A dossier with every kind of line in it: claims of each status, conflicts, an update, bent quotes, plans, copies. */
export const SAMPLE: Dossier = {
  format: "firsthand-dossier/1",
  producedBy: "firsthand 0.1.0",
  story: {
    id: "s-halcyon",
    title: "Ferry with 212 aboard runs aground off Port Arlen",
    when: "2024-03-04/2024-03-08",
    summary: [
      e("wire", AGROUND),
      e("courier", "Rescue boats took all of them to the pier by midnight."),
      e(
        "followUp",
        "Fourteen people were hurt when the Halcyon Dawn ran aground last Sunday, five more than first reported, the Arlen district hospital told the Courier on Friday.",
      ),
      e("wire", "A survey in the autumn of 2023 had shown that the channel had moved by 40 metres."),
      e("followUp", "The public inquiry opens on April 2."),
    ],
  },
  articles,
  entities: [
    {
      id: "e-vosk",
      kind: "person",
      name: "Irena Vosk",
      roles: [{ text: "harbour master", evidence: [e("wire", "harbour master")] }],
      mentions: [e("wire", "Irena Vosk"), e("nordsund", "Irena Vosk")],
    },
    { id: "e-ekberg", kind: "person", name: "Tomas Ekberg", roles: [], mentions: [e("courier", "Tomas Ekberg")] },
    { id: "e-strandline", kind: "organisation", name: "Strandline Ferries", roles: [], mentions: [e("wire", "Strandline Ferries")] },
    { id: "e-harbour", kind: "organisation", name: "harbour authority", roles: [], mentions: [e("wire", "harbour authority")] },
    {
      id: "e-hospital",
      kind: "organisation",
      name: "Arlen district hospital",
      roles: [],
      mentions: [e("followUp", "Arlen district hospital")],
    },
  ],
  claims,
  conflicts,
  updates: [
    {
      claim: "c-hurt",
      steps: [
        { value: "Nine people", asOf: "2024-03-04", evidence: [e("wire", NINE), e("meridian", NINE)] },
        {
          value: "Fourteen people",
          asOf: "2024-03-08",
          evidence: [
            e(
              "followUp",
              "Fourteen people were hurt when the Halcyon Dawn ran aground last Sunday, five more than first reported, the Arlen district hospital told the Courier on Friday.",
            ),
          ],
        },
      ],
    },
  ],
  quotes,
  timeline,
  lineage: {
    origins: [
      { id: "o-coastline", label: "Coastline News Agency", articles: ["wire"], evidence: [e("wire", "told Coastline")], sameAs: null },
      {
        id: "o-courier",
        label: "The Arlen Courier",
        articles: ["courier", "followUp"],
        evidence: [e("courier", "told the Courier")],
        sameAs: null,
      },
    ],
    edges: [
      edge("meridian", "wire", "copies", 0.94),
      edge("meridian", "o-coastline", "credits", 0, [e("meridian", "told Coastline")]),
      edge("harrow", "o-coastline", "credits", 0, [e("harrow", "told the Coastline agency")]),
      edge("harrow", "wire", "rewrites", 0.31),
      edge("blog", "courier", "shares-text", 0.12, [e("blog", "The pilot station asked for new buoys in November and got none.")]),
    ],
  },
  problems: [
    {
      source: "scans/front-page.pdf",
      code: "pdf-without-text",
      reason: "the pages are pictures without text",
      hint: "run a text recognition over it first",
    },
  ],
};
