import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { type Article, plainArticle } from "../../model/article.ts";
import type { DatedExpression } from "../../model/story.ts";
import { compareStatements } from "./compare.ts";
import { cosine, type StatementView, viewsOf } from "./view.ts";

const article = (id: string, text: string): Article => plainArticle(text, { id });

/** Views of two one-sentence articles; `days` gives a date for a phrase of either. */
function pair(a: string, b: string, days: Readonly<Record<string, string>> = {}): readonly [StatementView, StatementView] {
  const articles = [annotate(article("a", a)), annotate(article("b", b))];
  const dates = articles.flatMap((x) =>
    Object.entries(days).flatMap(([phrase, edtf]): DatedExpression[] => {
      const start = x.article.text.indexOf(phrase);
      if (start < 0) return [];
      return [
        {
          article: x.article.id,
          start,
          end: start + phrase.length,
          text: phrase,
          sentence: 0,
          type: "DATE",
          timex: edtf,
          edtf,
          rule: "test",
        },
      ];
    }),
  );
  const views = viewsOf(articles, dates);
  return [views.get("a")![0], views.get("b")![0]];
}

/** Differences between two aligned statements as "kind: value / value". */
function differences(a: string, b: string, days: Readonly<Record<string, string>> = {}): readonly string[] {
  const [x, y] = pair(a, b, days);
  return compareStatements(x, y, { score: cosine(x.terms, y.terms), claimed: true })
    .filter((c) => c.verdict === "differ")
    .map((c) => `${c.kind}: ${c.a.value} / ${c.b.value}`);
}

describe("counts of people", () => {
  it("compares only those whom the same befell", () => {
    const ferry = "A ferry with 214 people on board hit a sandbank off Lorn.";
    expect(differences(ferry, "Off Lorn a ferry hit a sandbank with 241 people on board.")).toEqual(["number: 214 / 241"]);
    expect(differences(ferry, "Off Lorn a ferry hit a sandbank and nine people were injured.")).toEqual([]);
  });

  it("leaves kinds of one noun, joint counts and denied numbers alone", () => {
    expect(differences("They seized seven steel boats in Lorn.", "They seized three fishing boats in Lorn.")).toEqual([]);
    expect(differences("They held 23 sailors in Lorn.", "They held 11 Irish sailors in Lorn.")).toEqual([]);
    expect(differences("Lorn evacuated 420 passengers and crew.", "Lorn evacuated 246 passengers.")).toEqual([]);
    const sent = differences("Lorn sent forty observers to Stowe.", "Lorn has not sent only three observers to Stowe.");
    expect(sent.filter((d) => d.startsWith("number"))).toEqual([]);
  });
});

describe("numbers", () => {
  it.each([
    ["The ferry carried 51 passengers to Lorn.", "On the ferry to Lorn were 64 passengers.", "number: 51 / 64"],
    ["The ferry carried 51 passengers to Lorn.", "The ferry to Lorn carried more than 51 passengers.", "number: 51 / more than 51"],
    ["The shaft is 40 metres deep.", "The shaft is 260 feet deep.", "number: 40 metres / 260 feet"],
    ["Police arrested two men in the harbour.", "Five men were arrested in the harbour by police.", "number: two / Five"],
    ["A five-year-old girl fell into the canal.", "A six-year-old girl fell into the canal.", "number: five-year-old / six-year-old"],
    ["Some 60 barges blocked the canal.", "More than 80 barges blocked the canal.", "number: Some 60 / More than 80"],
    [
      "Thousands of visitors came to the fair.",
      "Hundreds of thousands of visitors came to the fair.",
      "number: Thousands / Hundreds of thousands",
    ],
  ])("%s — %s", (a, b, expected) => {
    expect(differences(a, b)).toEqual([expected]);
  });

  it.each([
    ["The ferry carried 51 passengers to Lorn.", "The ferry to Lorn carried more than 50 passengers."],
    ["The shaft is 40 metres deep.", "The shaft is 130 feet deep."],
    ["The shaft is 40 metres deep (131 feet).", "The shaft is 131 feet deep."],
    ["The bridge cost $1.1 million to repair.", "The bridge cost $1.12 million to repair."],
    ["Nearly 200 sheep were stolen from the farm.", "Some 190 sheep were stolen from the farm."],
    ["Dozens of sheep were stolen from the farm.", "Forty sheep were stolen from the farm."],
    ["The shaft is 40 metres deep.", "The shaft is 3 metres wide."],
    ["Rescuers were 10 metres from the bottom of the shaft.", "The shaft is 40 metres deep."],
    ["The ferry carried 51 passengers and three cars.", "The ferry carried three cars."],
    ["Another five sheep were stolen.", "Twelve sheep were stolen."],
    ["Police arrested 12 men; 500 men had marched.", "Police arrested 12 men."],
    ["Farr was arrested four times.", "Farr was arrested three times since October."],
    ["The Lorn side scored in 10 games, but Farr sat out four.", "Farr missed four games."],
    ["Some 30 students marched in Lorn.", "But later, about 100 students marched in Lorn."],
    ["Of those asked, 68 per cent fear floods.", "The poll has a margin of error of 4.5 per cent and asked who fears floods."],
    ["Farr played 29 matches, scored 12 goals and ran 364 yards.", "Brandt played 28 matches, scored 9 goals and ran 329 yards."],
    ["They seized nine assault rifles.", "They seized seven Orrin assault rifles."],
    [
      "Some 48 per cent of voters backed the bridge.",
      "Some 61 per cent of voters backed the bridge, a survey of 900 households by the harbour board found.",
    ],
    ["The flood in Lorn killed 310 people.", "The flood in Lorn killed 102 people under the age of five."],
  ])("agree or measure other things: %s — %s", (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

describe("dates", () => {
  it("that stand before a noun are the days of that noun", () => {
    const years = { "1974": "1974", "1976": "1976" };
    const book = "The affair became known in her 1974 book, The Mill.";
    expect(differences(book, "The affair became known in the 1976 film of The Mill.", years)).toEqual([]);
  });
  const days = { "On Monday": "2024-03-04", "on Tuesday": "2024-03-05", "in March": "2024-03", "on 7 May": "2024-05-07" };
  it("differ at their own precision", () => {
    expect(differences("On Monday the dam at Orrin burst.", "The dam at Orrin burst on Tuesday.", days)).toEqual([
      "date: On Monday / on Tuesday",
    ]);
    expect(differences("The dam at Orrin burst in March.", "The dam at Orrin burst on 7 May.", days)).toEqual([
      "date: in March / on 7 May",
    ]);
  });
  it("agree where one holds the other", () => {
    expect(differences("On Monday the dam at Orrin burst.", "The dam at Orrin burst in March.", days)).toEqual([]);
  });
});

describe("polarity", () => {
  it.each([
    ["The dam at Orrin was inspected last year.", "The dam at Orrin was not inspected last year."],
    ["The mayor confirmed the closure of the Orrin dam.", "The mayor denied the closure of the Orrin dam."],
    ["The council accepted the plan for the harbour wall.", "The council rejected the plan for the harbour wall."],
  ])("%s — %s", (a, b) => {
    expect(differences(a, b).map((d) => d.split(":")[0])).toEqual(["polarity"]);
  });
  it.each([
    ["The dam wasn't inspected last year.", "The dam was not inspected last year."],
    ["The dam at Orrin was inspected last year.", "Not only was the dam at Orrin inspected last year."],
    ["The mayor asked whether the dam was inspected.", "The mayor asked if the dam was not inspected."],
    ["I can't speak for the first keeper of the dam.", "I cant speak for the first keeper of the dam."],
    ["The name became known on Monday.", "It was not until Monday that the name became known."],
    ["The leak at Orrin affects all of the old dams.", "The newer dams at Orrin are not affected by the leak."],
    ["The Orrin team lost a lead of ten points in the cup.", "The Orrin team win the cup by ten points."],
  ])("no difference: %s — %s", (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

describe("causes", () => {
  const differ = (a: string, b: string): readonly string[] => differences(a, b).filter((d) => d.startsWith("fact"));
  it("turned round", () => {
    expect(differ("An explosion at the mill sparked a fire.", "The mill caught fire, which caused an explosion.")).toEqual([
      "fact: explosion at the mill sparked a fire / fire, which caused an explosion",
    ]);
    expect(differ("The fire at the mill was caused by an explosion.", "The mill caught fire and caused an explosion.")).toHaveLength(1);
  });
  it("that agree, or are open", () => {
    expect(differ("An explosion at the mill sparked a fire.", "The fire at the mill was caused by an explosion.")).toEqual([]);
    expect(differ("An explosion at the mill sparked a fire.", "It is unclear if the fire caused an explosion at the mill.")).toEqual([]);
  });
});

describe("names", () => {
  it("differ by spelling", () => {
    expect(differences("The prize went to Ilse Brandtner of Lorn.", "The prize went to Ilse Brantner of Lorn.")).toEqual([
      "name: Ilse Brandtner / Ilse Brantner",
    ]);
  });
  it("do not differ by British and American spelling or by shortening", () => {
    expect(differences("It is kept in the Lorn Centre for Seeds.", "It is kept in the Lorn Center for Seeds.")).toEqual([]);
    expect(differences("The prize went to Ilse Brandtner of Lorn.", "The prize went to Brandtner of Lorn.")).toEqual([]);
  });
});

describe("roles", () => {
  it.each([
    ["Spokesman Alex Farr said the dam was safe.", "The dam was safe, spokeswoman Alex Farr said.", "role: Spokesman / spokeswoman"],
    ["The dam was safe, said founder Alex Farr.", "The dam was safe, said co-founder Alex Farr.", "role: founder / co-founder"],
  ])("%s — %s", (a, b, expected) => {
    expect(differences(a, b)).toEqual([expected]);
  });
});

describe("what rises and falls", () => {
  it("differs only where both say when, or appeared on one day", () => {
    const [a, b] = [
      "Sales of umbrellas rose 14 per cent last year.",
      "Sales of umbrellas in Lorn climbed 40 percent last year, shops said.",
    ];
    expect(differences(a, b, { "last year": "2023" })).toEqual(["number: 14 per cent / 40 percent"]);
    expect(differences(a.replace(" last year", ""), b.replace(" last year", ""))).toEqual([]);
  });
});

describe("roles of others", () => {
  it("do not differ beside two persons, or for two works", () => {
    const deputy = "Ilse Brandt, deputy director of the Lorn Dams Board, said the gates were shut.";
    expect(differences("Alex Farr, director of the Lorn Dams Office, said the gates were shut.", deputy)).toEqual([]);
    expect(
      differences("Alex Farr, author of The Mill, spoke in Lorn.", "Alex Farr, co-author on a study of floods, spoke in Lorn."),
    ).toEqual([]);
  });
});

describe("attribution", () => {
  const said = "She said that the rusty sluice gates of the old dam at Orrin were opened by hand during the storm of that night.";
  it("is lost where another states the same in its own voice", () => {
    const own = "The rusty sluice gates of the old dam at Orrin were opened by hand during the storm of that night.";
    expect(differences(said, own).filter((d) => d.startsWith("attribution"))).toHaveLength(1);
  });
  it.each([
    "Rusty sluice gates of the old dam at Orrin opened by hand during the storm of that night",
    "The 12 rusty sluice gates of the old dam at Orrin were opened by hand during the storm of that night.",
  ])("is not lost in headlines, nor where the figures differ: %s", (other) => {
    expect(differences(said, other).filter((d) => d.startsWith("attribution"))).toEqual([]);
  });
});

describe("wording", () => {
  it("differs where marked words are replaced", () => {
    expect(
      differences("“We deeply regret the loss of the old mill,” she said.", "“We profoundly regret the loss of the old mill,” she said."),
    ).toEqual(["wording: deeply / profoundly"]);
  });
  it.each([
    ["“We deeply regret the loss of the old mill,” she said.", "“We deeply regret the loss,” she said."],
    ["“We recognise the loss of the old mill,” she said.", "“We recognize the loss of the old mill,” she said."],
    ["“We [deeply] regret the loss of the old mill,” she said.", "“We regret the loss of the old mill,” she said."],
    ["She said she was sorry that the old mill was gone.", "She said she felt grief that the old mill was gone."],
  ])("is the same, shortened or retold: %s — %s", (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});
