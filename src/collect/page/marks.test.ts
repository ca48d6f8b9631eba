import { describe, expect, it } from "vitest";
import { marksOf } from "./marks.ts";
import { tagsOf } from "./tags.ts";

const marks = (body: string, head = "", address = "https://example.org/ferry"): readonly string[] => {
  const html = `<!doctype html><head><title>Ferry</title>${head}</head><body>${body}</body>`;
  return marksOf(html, [...tagsOf(html)], address);
};
const SENTENCE = "The ferry to Port Elms runs again after nine days in the yard, its owner said on Tuesday.";
const REPORT = `<p>${SENTENCE}</p>`.repeat(20);
const BEGINNING = `<p>${SENTENCE}</p><p>${SENTENCE}</p>`;
const JSON_LD = (free: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":${free}}</script>`;

describe("what a page shows of itself", () => {
  it.each([
    ["a report", REPORT, ""],
    ["a short report", BEGINNING, ""],
    [
      "a report with a cookie notice",
      `${REPORT}<p>We use cookies. Accept all. Manage preferences. See our partners and our privacy policy.</p>`,
      "",
    ],
    ["a short report with a cookie notice", `${BEGINNING}<div>Cookies</div><div>Accept all</div><div>Privacy policy</div>`, ""],
    ["a short report above the form for a newsletter", `${BEGINNING}<p>Subscribe to our newsletter. Already a subscriber? Log in.</p>`, ""],
    ["a report with an offer below", `${REPORT}<p>Subscribe to read more of our reports.</p>`, ""],
    ["a report that says it is free", REPORT, JSON_LD("true")],
  ])("%s has no mark", (_, body, head) => {
    expect(marks(body, head)).toEqual([]);
  });

  it.each([
    ["subscribe", `${BEGINNING}<p>Subscribe now to continue reading this story.</p>`],
    ["register", `${BEGINNING}<button>Create a free account to read on</button>`],
    ["for subscribers", `${BEGINNING}<p>This article is for subscribers only.</p>`],
    ["German", `${BEGINNING}<p>Weiterlesen mit Plus</p>`],
    ["French", `${BEGINNING}<p>Article réservé aux abonnés</p>`],
  ])("the beginning of a report with what it takes to read on: %s", (_, body) => {
    expect(marks(body)).toEqual(["paywall-stub"]);
  });

  it("a report said not to be free, whole or not", () => {
    expect(marks(REPORT, JSON_LD("false"))).toEqual(["not-free"]);
    expect(marks(REPORT, JSON_LD('"False"'))).toEqual(["not-free"]);
    expect(marks(REPORT, '<meta property="article:content_tier" content="locked">')).toEqual(["not-free"]);
    expect(marks(BEGINNING, JSON_LD("false"))).toEqual(["not-free", "paywall-stub"]);
  });

  it("a page that asks for consent instead", () => {
    const consent = `<h1>Before you continue</h1><p>We and our 812 partners use cookies to store and read data on your device for personalised ads and content.</p>
      <button>Accept all</button><button>Reject all</button><a>Privacy policy</a>`;
    expect(marks(consent)).toEqual(["consent-page"]);
    expect(marks("<p>One moment</p>", "", "https://consent.example.org/?to=x")).toEqual(["consent-page"]);
    expect(marks("<p>One moment</p>", "", "https://example.org/consent-of-parents-needed")).toEqual([]);
  });
});
