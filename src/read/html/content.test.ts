import { describe, expect, it } from "vitest";
import { readHtml } from "../formats/html.ts";
import { nestingOf, parsePage } from "./dom.ts";
import { blockText, decodeEntities, stripTags } from "./text.ts";

const PARAGRAPHS = [
  "The old swing bridge at Port Elms will reopen on Friday after eight months of repairs, the harbour board said.",
  "Engineers replaced the northern bearing and 140 metres of railing, and the work cost a third more than planned.",
  "“We found rust where nobody had looked for forty years,” said Marta Quill, who leads the board of the harbour.",
  "Traders on the quay have complained about lost business since the bridge was closed in March of this year.",
];
const page = (inside: string): string =>
  `<html><body><header><nav><a href="/">Home</a></nav></header><article>${inside}</article><footer>Imprint, contact, jobs</footer></body></html>`;
const ps = PARAGRAPHS.map((p) => `<p>${p}</p>`);
const textOf = async (html: string): Promise<string[]> => (await readHtml(html)).text.split("\n");

describe("the article of a page", () => {
  it.each([
    ["a caption", '<figure><img src="a.jpg"><figcaption>Workers on the bridge. Photo: Ann Reed</figcaption></figure>'],
    [
      "a caption by its class",
      '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">Workers on the northern bearing of the bridge</p></div>',
    ],
    [
      "what is hidden",
      '<p style="display:none">Hidden words for machines that nobody sees on the page</p><p class="sr-only">For screen readers only, thank you</p>',
    ],
    [
      "related articles",
      '<div class="related-articles"><h3>Related</h3><p><a href="/x">Ferry late again for the third week in a row, says board</a></p></div>',
    ],
    [
      "a newsletter box",
      '<div class="newsletter-signup"><p>Get the best of the valley every morning, with all the news that you need.</p></div>',
    ],
    ["a paragraph that is a link", '<p><a href="/x">FERRY LATE AGAIN FOR THE THIRD WEEK IN A ROW</a></p>'],
    [
      "a list of links",
      '<ul><li><a href="/x">Ferry late again for the third week</a></li><li><a href="/y">Road over the pass closed</a></li></ul>',
    ],
    ["a form", '<form><label>Your address</label><input name="a"></form>'],
    ["scripts", "<script>var bridge = 'open';</script><style>p { color: red }</style>"],
  ])("leaves out %s", async (_what, block) => {
    expect(await textOf(page([ps[0], ps[1], block, ps[2], ps[3]].join("\n")))).toEqual(PARAGRAPHS);
  });

  it("keeps subheadings, list items and quotations", async () => {
    const inside = `${ps[0]}<h2>What was done</h2><ul><li>A new bearing of forty tonnes</li><li>New railing on both sides</li></ul>${ps[1]}<blockquote>${ps[2]}</blockquote>${ps[3]}`;
    expect(await textOf(page(inside))).toEqual([
      PARAGRAPHS[0],
      "What was done",
      "A new bearing of forty tonnes",
      "New railing on both sides",
      ...PARAGRAPHS.slice(1),
    ]);
  });

  it("keeps an article whose box has the name of something else", async () => {
    expect(
      await textOf(`<html><body><div class="social-article sharing"><div class="ad-free">${ps.join("")}</div></div></body></html>`),
    ).toEqual(PARAGRAPHS);
  });
});

describe("text of markup", () => {
  it("has a line for each block and one space for white space", async () => {
    const document = await parsePage("<div>a <b>b</b>\n\n c<br>d<p>e&nbsp;f</p><table><tr><td>1</td><td>2</td></tr></table></div>");
    expect(blockText(document.body ?? document)).toBe("a b c\nd\ne f\n1\n2");
  });

  it("is found without a tree", () => {
    expect(stripTags("<p>a &amp; b</p><script>if (a < b) {}</script><!-- <p>no</p> --><div>c<br>d</div><")).toBe("a & b\nc\nd\n<");
    expect(stripTags("<style>p{")).toBe("");
  });

  it("has its entities decoded, bad ones replaced", () => {
    expect(decodeEntities("&#8220;x&#x201d; &amp;amp; &nosuch; &#0;&#xd800;")).toBe("“x” &amp; &nosuch; ��");
  });

  it("nests as deep as its open elements", () => {
    expect(nestingOf("<div><div></div><p><p><p><br></div>")).toBe(2);
    expect(nestingOf("<script>'<div>'.repeat</script><div>")).toBe(1);
  });
});
