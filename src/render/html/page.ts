import { createHash } from "node:crypto";
import type { Dossier } from "../../model/dossier.ts";
import { viewOf } from "../view/view.ts";
import { articlesSection, problemsSection } from "./articles.ts";
import { claimsSection } from "./claims.ts";
import { conflictsSection } from "./conflicts.ts";
import { keySection, mastheadSection, summarySection } from "./head.ts";
import { lineageSection } from "./lineage.ts";
import { html } from "./markup.ts";
import { quotesSection } from "./quotes.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { timelineSection } from "./timeline.ts";

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/**
 * The dossier as one self-contained HTML file: no network, no script needed to be read. Text of articles is escaped everywhere, and
 * the page's own policy allows its one style sheet and its one script by their hashes and nothing else.
 */
export function renderHtml(dossier: Dossier): string {
  const view = viewOf(dossier);
  const policy = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${dossier.producedBy}">
<title>${dossier.story.title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the dossier</a>
<main id="main" tabindex="-1">
${mastheadSection(view)}
<div class="opening">
${summarySection(view)}
${keySection(view)}
</div>
${claimsSection(view)}
${conflictsSection(view)}
${quotesSection(view)}
${timelineSection(view)}
${lineageSection(view)}
${articlesSection(view)}
${problemsSection(view)}
</main>
<footer><p>Made by ${dossier.producedBy}. It does not say what is true: it says who says so, and where they have it from. Every line links to the sentence it rests on.</p></footer>
<a id="back" href="#main" hidden>Back to where you were</a>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`.markup;
}
