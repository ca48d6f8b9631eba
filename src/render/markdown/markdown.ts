import type { Dossier } from "../../model/dossier.ts";
import { dateWords, publicationWords } from "../view/days.ts";
import { ledgerOf } from "../view/ledger.ts";
import { labelOf, nodeLabel, type View, viewOf } from "../view/view.ts";
import { CONFLICT_WORDS, changeWords, EDGE_WORDS, FORM_WORDS, MARK_SIGNS, percent, STATUS_WORDS } from "../view/words.ts";
import { escaped } from "./escape.ts";

type Part = (view: View) => readonly string[];

const from = (view: View, article: string): string => `*${escaped(labelOf(view, article))}*`;

const head: Part = (view) => [
  `# ${escaped(view.dossier.story.title)}`,
  "",
  dateWords(view.dossier.story.when),
  "",
  `**${view.figures.map(escaped).join(" · ")}**`,
  ...view.dossier.story.summary.flatMap((s) => ["", `${escaped(s.text)} – ${from(view, s.article)}`]),
];

/** Claims as a table: a row a claim, a column an article. */
const claims: Part = (view) => {
  const rows = view.dossier.claims.map((claim, i) => ({ claim, i })).filter(({ i }) => view.support[i].size > 1);
  if (rows.length === 0) return [];
  return [
    "## What they say",
    "",
    "● states it · ◐ less or other detail · ✕ contradicts",
    "",
    `| claim | standing | ${view.columns.map((r) => escaped(r.label)).join(" | ")} |`,
    `|---|---|${view.columns.map(() => ":-:|").join("")}`,
    ...rows.map(
      ({ claim, i }) =>
        `| ${escaped(claim.text)} | ${STATUS_WORDS[claim.status]} | ${view.columns.map((r) => MARK_SIGNS[view.support[i].get(r.article.id)?.mark ?? "silent"]).join(" | ")} |`,
    ),
  ];
};

const conflicts: Part = (view) => [
  ...(view.dossier.conflicts.length > 0 ? ["## Where they differ"] : []),
  ...view.dossier.conflicts.flatMap((c) => [
    "",
    `### ${CONFLICT_WORDS[c.kind]}: ${c.sides.map((s) => escaped(s.value)).join(" / ")}`,
    "",
    ...c.sides.flatMap((s) => s.evidence.map((e) => `- **${escaped(s.value)}** – ${escaped(e.text)} – ${from(view, e.article)}`)),
  ]),
  ...(view.dossier.updates.length > 0 ? ["", "## Updated figures", ""] : []),
  ...view.dossier.updates.map((u) => `- ${u.steps.map((s) => `**${escaped(s.value)}** (${dateWords(s.asOf)})`).join(" → ")}`),
];

const quotes: Part = (view) => {
  const ledger = ledgerOf(view.dossier);
  if (ledger.length === 0) return [];
  return [
    "## Who said what",
    ...ledger.flatMap((entry) => [
      "",
      `### ${escaped(entry.speaker || "Speaker unknown")}${entry.roles.length > 0 ? `, ${escaped(entry.roles.join(", "))}` : ""}`,
      "",
      ...entry.quotes.flatMap((q) =>
        q.variants.map((v, i) => {
          const changes = q.changes.filter((c) => c.variant === i).map((c) => escaped(changeWords(c)));
          const words = escaped(v.evidence.map((e) => e.text).join(" … "));
          return `${i === 0 ? "" : "  "}- ${words} – ${from(view, v.evidence[0].article)}, ${FORM_WORDS[v.form]}${changes.length > 0 ? ` (${changes.join("; ")})` : ""}`;
        }),
      ),
    ]),
  ];
};

const timeline: Part = (view) => {
  if (view.dossier.timeline.length === 0) return [];
  return [
    "## When",
    "",
    ...view.dossier.timeline.map((t) => {
      const outlets = [...new Set(t.evidence.map((e) => e.article))].map((a) => from(view, a));
      return `- **${dateWords(t.date)}**${t.kind === "event" ? "" : ` (${t.kind})`}: ${escaped(t.text)} – ${outlets.join(", ")}`;
    }),
  ];
};

const lineage: Part = (view) => {
  const unknown = view.reports.filter((r) => r.origin === null);
  return [
    "## Who had it from whom",
    "",
    ...view.dossier.lineage.edges.map(
      (e) =>
        `- ${from(view, e.from)} ${EDGE_WORDS[e.kind]} **${escaped(nodeLabel(view, e.to))}**${e.kind === "credits" ? "" : ` (${percent(e.share)} of its text)`}`,
    ),
    ...unknown.map((r) => `- *${escaped(r.label)}*: where it has it from does not show`),
  ];
};

const articles: Part = (view) => [
  "## The articles",
  "",
  ...view.reports.map(
    ({ article, number, label }) =>
      `${number}. **${escaped(label)}**${article.title === null ? "" : ` – ${escaped(article.title)}`} – ${escaped(publicationWords(article.published))} – ${escaped(article.source)}`,
  ),
];

const problems: Part = (view) => {
  if (view.dossier.problems.length === 0) return [];
  return [
    "## What could not be read",
    "",
    ...view.dossier.problems.map((p) => `- ${escaped(p.source)}: ${escaped(p.reason)} ${escaped(p.hint)} (${p.code})`),
  ];
};

/** The dossier as Markdown (CommonMark with tables). Text of articles is escaped: none of it can become markup. */
export function renderMarkdown(dossier: Dossier): string {
  const view = viewOf(dossier);
  const parts = [head, claims, conflicts, quotes, timeline, lineage, articles, problems]
    .map((part) => part(view))
    .filter((p) => p.length > 0);
  return `${parts.map((p) => p.join("\n")).join("\n\n")}\n`;
}
