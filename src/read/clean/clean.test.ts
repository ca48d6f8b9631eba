import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLEAN_RULES, clean } from "./clean.ts";
import { docOf } from "./doc.ts";

const PROSE = [
  "The old swing bridge at Port Elms will reopen on Friday after eight months of repairs, the harbour board said on Wednesday.",
  "Engineers replaced the northern bearing and 140 metres of railing, and the work cost a third more than planned.",
  "“We found rust where nobody had looked for forty years,” said Marta Quill, who leads the board.",
  "Traders on the quay have complained about lost business since the bridge was closed in March.",
  "The council has promised to talk to them, and to the bus company, before the end of the month.",
  "The first bus will cross at six in the morning, and lorries must use the valley road until the end of the year.",
];

/** What is marked when `lines` stand at a place of the report: as "rule: text". */
function marked(lines: string, place: "top" | "middle" | "end", outlet: string | null = "The Valley Post"): string[] {
  const at = { top: 0, middle: 3, end: PROSE.length }[place];
  const text = [...PROSE.slice(0, at), ...lines.split("\n"), ...PROSE.slice(at)].join("\n");
  return clean({ ...docOf(text), outlet }, []).map((r) => `${r.rule}: ${text.slice(r.start, r.end)}`);
}

describe("boilerplate", () => {
  it("is not found in a plain report", () => {
    expect(clean(docOf(PROSE.join("\n\n")), [])).toEqual([]);
  });

  const WHOLE: [string, "top" | "middle" | "end", string][] = [
    ["clean/advertisement", "middle", "- Advertisement -"],
    ["clean/advertisement", "middle", "Advertisement Continue reading the main story"],
    ["clean/advertisement", "middle", "Story continues below advertisement"],
    ["clean/advertisement", "middle", "Scroll down for video"],
    ["clean/advertisement", "end", "Anzeige:"],
    [
      "clean/prompt",
      "end",
      "This website uses cookies to improve your experience. We'll assume you're ok with this, but you can opt-out if you wish. Accept Read More",
    ],
    [
      "clean/prompt",
      "top",
      "Get the day's stories sent to your inbox + Subscribe Thank you for subscribing! Could not subscribe, try again later Invalid Email",
    ],
    ["clean/prompt", "middle", "Sign up for our morning newsletter."],
    ["clean/prompt", "end", "Do you have a story for our news desk? Email us at tips@valleypost.example or call 0555 123 456"],
    ["clean/prompt", "end", "Read or Share this story: https://vpo.st/x7"],
    ["clean/prompt", "end", "If you like this story, share it with a friend!"],
    ["clean/prompt", "end", "Email: areed@valleypost.example; Follow Valley Post Harbour Reporter @annreed on Twitter"],
    ["clean/prompt", "middle", "Folgen Sie uns auf Facebook und abonnieren Sie unseren Newsletter."],
    ["clean/prompt", "middle", "Suscríbete a nuestro boletín."],
    ["clean/read-more", "middle", "READ MORE: Ferry late again for the third week (VIDEO)"],
    ["clean/read-more", "middle", "More: Harbour board loses its chairman"],
    ["clean/read-more", "middle", "Lesen Sie auch: Die Fähre fällt wieder aus"],
    ["clean/related", "middle", "Read more"],
    ["clean/read-more-button", "middle", "The harbour board and its money: a short history Read more"],
    ["clean/bracket-link", "middle", "[ A year on the quay — in pictures ]"],
    ["clean/bare-address", "middle", "https://www.valleypost.example/bridge-reopens"],
    ["clean/related", "end", "You Might Also Like"],
    [
      "clean/related",
      "middle",
      "MOST READ IN LOCAL NEWS LATE AGAIN Ferry stays in port as crew falls ill NO WAY BACK Road over the pass closed until May GOOD CATCH Angler lands fish as long as his boat",
    ],
    ["clean/media-label", "middle", "Enlarge this image toggle caption Ann Reed/The Valley Post Ann Reed/The Valley Post"],
    ["clean/media-label", "top", "Image copyright Getty Images"],
    ["clean/photo-credit", "middle", "Photograph: Ann Reed/The Valley Post"],
    ["clean/photo-credit", "middle", "(Image: Getty Images)"],
    ["clean/photo-credit", "middle", "YouTube"],
    ["clean/caption", "middle", "The bridge seen from the quay on Sunday (Harbour Board/AP)"],
    ["clean/caption", "middle", "Workers on the northern bearing. (Ann Reed/Pool via AP)"],
    ["clean/caption", "middle", "Workers cheer at the quay, Sunday, May 7, 2023. (Ann Reed/Pool via AP) (Photo: The Associated Press)"],
    ["clean/photo-credit", "middle", "Photos: Bridge reopens The first bus on the bridge. Hide Caption 2 of 8"],
    ["clean/caption", "middle", "Screenshot of the board's account (PA)"],
    ["clean/caption", "middle", "Bridge on a phone screen via Shutterstock"],
    ["clean/caption", "middle", "FILE - The swing bridge before it was closed in March."],
    [
      "clean/truncated-embed",
      "middle",
      "To all our passengers: it is with great joy that... Posted by Port Elms Buses on Wednesday, 10 May 2023",
    ],
    ["clean/post-shared", "middle", "A post shared by Ann Reed (@annreed) on May 10, 2023 at 9:50pm PST"],
    ["clean/copyright", "end", "Copyright 2023 The Valley Post."],
    ["clean/desk-credit", "end", "(Reporting by Ann Reed; Editing by Bo Lind)"],
    ["clean/desk-credit", "end", "Additional reporting by Bo Lind in Upper Elms"],
    ["clean/about-site", "end", "The Valley Post is an independent news site that covers the harbour towns and their people."],
    ["clean/about-site", "end", "Disclaimer: This article is not intended to provide investment advice."],
    ["clean/about-site", "end", "Ann Reed is a freelance reporter based in Port Elms."],
    ["clean/buttons", "top", "Share on Facebook Tweet Email Print"],
    ["clean/separator", "middle", "___"],
  ];
  it.each(WHOLE)("%s at the %s: %s", (rule, place, line) => {
    const found = marked(line, place);
    expect(found.map((f) => f.slice(f.indexOf(": ") + 2)).join(" ")).toBe(line);
    expect(found[0].slice(0, found[0].indexOf(":"))).toBe(rule);
  });

  const PARTS: [string, "middle" | "end", string, string][] = [
    [
      "a credit behind a caption that says something",
      "middle",
      "The bridge was opened by the minister “in great haste” Ann Reed/Reuters",
      "clean/caption: Ann Reed/Reuters",
    ],
    [
      "a credit in brackets behind a sentence",
      "middle",
      "The bridge has been taken over by the council. (Photo: Port Elms Council)",
      "clean/caption: (Photo: Port Elms Council)",
    ],
    [
      "a caption's label, not the caption",
      "middle",
      "Image copyright Jane Doe Image caption The bridge has a new bearing",
      "clean/media-label: Image copyright Jane Doe Image caption",
    ],
    [
      "a credit that a caption leaves behind",
      "middle",
      "The new bearing weighs as much as a locomotive. University of Elmbridge",
      "clean/trailing-credit: University of Elmbridge",
    ],
    [
      "a desk credit behind the last sentence",
      "end",
      "“That took time,” she said. (Editing by Bo Lind; please credit the agency)",
      "clean/desk-credit: (Editing by Bo Lind; please credit the agency)",
    ],
    ["the picture link of a post", "middle", "Buses again from Friday! pic.twitter.com/aB3xYz", "clean/post-link: pic.twitter.com/aB3xYz"],
    [
      "a link in brackets",
      "middle",
      "The board has no money left. (RELATED: Ferry Late Again) It said so in April.",
      "clean/read-more-inside: (RELATED: Ferry Late Again)",
    ],
    [
      "the mark of an advertisement",
      "middle",
      "The board met on Monday. Continue reading the main story It will meet again.",
      "clean/advertisement-inside: Continue reading the main story",
    ],
  ];
  it.each(PARTS)("takes %s alone", (_what, place, line, expected) => {
    expect(marked(line, place)).toEqual([expected]);
  });

  it("takes lists of other articles with their heading", () => {
    expect(
      marked("Read more:\nThe ferry lay in port for a month. Nobody knows why.\nA short history of the harbour board", "end"),
    ).toHaveLength(3);
    expect(marked("Related stories\nFerry late again for the third week\nRoad over the pass closed until May", "middle")).toHaveLength(3);
  });

  it("takes everything below the form for comments", () => {
    expect(marked("Leave a Reply\nYour name\nI never liked that bridge.", "end")).toHaveLength(3);
  });

  it("takes a slogan above the headline", () => {
    expect(marked("Latest News and Updates from the Valley\nHarbour bridge will open on Friday", "top")).toEqual([
      "clean/slogan: Latest News and Updates from the Valley",
    ]);
  });

  it("takes a trailer in another language, not a quotation in one", () => {
    const german = "Den Bericht unserer Kollegen könnt ihr auch in der gedruckten Ausgabe lesen, die ihr bei uns und am Kiosk bekommt.";
    expect(marked(german, "end")).toEqual([`clean/foreign-trailer: ${german}`]);
    expect(marked(german, "middle")).toEqual([]);
  });

  it("takes a post of the outlet itself, not of others", () => {
    const post = (handle: string): string => `The bridge in pictures — Valley Post (@${handle}) May 10, 2023`;
    expect(marked(post("thevalleypost"), "middle")).toEqual([`clean/own-post: ${post("thevalleypost")}`]);
    expect(marked(post("annreed"), "middle")).toEqual([]);
  });

  it.each([
    "The board said it would sign up more guards and follow up on every complaint that reached its office.",
    "He told readers of the newsletter that the cookie factory would subscribe to the plan.",
    "“Share this story with everyone you know,” she told the crowd.",
    "Bloomberg News reported that the bridge would cost 5 million",
    "Copyright law does not cover bridges, the court said.",
    "Do you have a right to know what a bridge costs?",
    "The photo shows Quill at the gate: a picture of calm.",
    "More than 300 people watched from the quay.",
    "Related work on the southern bearing will begin in June.",
    "The comments that the mayor made on Monday angered the traders.",
    "She lives with Gov. Adam Rowe in Port Elms.",
  ])("leaves the report alone: %s", (line) => {
    expect(marked(line, "middle")).toEqual([]);
    expect(marked(line, "end")).toEqual([]);
  });

  it("does not take a text that is nothing but boilerplate", () => {
    expect(clean(docOf("Sign up for our morning newsletter.\nRead more\nAdvertisement"), [])).toEqual([]);
  });

  it("leaves headers to their rules", () => {
    const text = `${PROSE[0]}\nRead more\n${PROSE[1]}`;
    const at = text.indexOf("Read more");
    expect(clean(docOf(text), [{ start: at, end: at + 4 }])).toEqual([]);
  });

  it("has a rule of its own for each id", () => {
    expect(new Set(CLEAN_RULES.map((r) => r.id)).size).toBe(CLEAN_RULES.length);
  });

  it("gives sorted spans inside the text that do not overlap, for any text", () => {
    const word = fc.constantFrom(
      "Advertisement",
      "Read more:",
      "Photo: A/AP",
      "(Reuters)",
      "you",
      "Subscribe",
      "@x",
      "\n",
      " ",
      ".",
      "—",
      "“",
      "\ud83d\ude00",
      "\ud800",
      "Copyright 2020",
      "https://t.co/a",
      "Related",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        let end = 0;
        for (const part of clean({ ...docOf(text), outlet: "x" }, [])) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
