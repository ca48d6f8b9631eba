import { Command } from "commander";
import { plain } from "../render/terminal/paper.ts";
import { STATUS_WORDS } from "../render/view/words.ts";
import type { LastingId } from "../store/parts/articles.ts";
import type { Store } from "../store/store.ts";
import { articlePage } from "../work/keep/article-page.ts";
import { listCorrections } from "../work/keep/corrections/list.ts";
import { storyDossier } from "../work/keep/dossier.ts";
import { type FoundId, findId } from "../work/keep/find-id.ts";
import { type SourceChange, sourceChanges } from "../work/keep/source-changes.ts";
import { nameOf } from "../work/keep/stories/figures.ts";
import { storySummary } from "../work/keep/stories/list.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { CliError, print } from "./output.ts";
import { paper } from "./paper.ts";
import { withStore } from "./store.ts";
import { factsOf } from "./stories.ts";

const EXAMPLES = `
Examples:
  firsthand show s1f0c2a9b7d3                    a story: its articles and figures
  firsthand show r77aa01                         an article: the beginning of an id is enough
  firsthand show c9d2e4f6a801                    a claim: every statement of it

Ids are those of \`stories\`, of a story and of a dossier. \`brief --story ID\` writes a story's dossier.`;

/** `firsthand show`: one story, article or claim. */
export function showCommand(): Command {
  return new Command("show")
    .description("Show a story, an article or a claim of the store")
    .argument("<id>", "an id, or the beginning of one")
    .option("--json", "print JSON")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((id: string, options: DataOption & { readonly json?: boolean }) =>
      withStore(options, { create: false }, async (store) => {
        const found = known(id, await findId(store, id));
        await print(await SHOW[found.kind](store, found.id, options.json === true));
      }),
    );
}

/** Throws a CliError with the ids that are near where there is none. */
export function known(given: string, found: FoundId): Exclude<FoundId, { kind: "none" }> {
  if (found.kind !== "none") return found;
  const near = found.near.map((k) => `${k.id} (${k.kind})`).join(", ");
  throw new CliError(`no story, article or claim has the id "${given}"${near === "" ? "" : `; near it: ${near}`}`);
}

const SHOW: Record<"story" | "article" | "claim", (store: Store, id: string, json: boolean) => Promise<string>> = {
  story: showStory,
  article: showArticle,
  claim: showClaim,
};

async function showStory(store: Store, given: string, json: boolean): Promise<string> {
  const summary = await storySummary(store, given);
  if (summary === null) throw new CliError(`the story ${given} is gone`);
  const articles = await store.articles.many(await store.stories.members(summary.id));
  const dossier = articles.some((a) => a.revisions > 1) ? await storyDossier(store, summary.id) : null;
  const changes =
    dossier === null
      ? []
      : await sourceChanges(
          store,
          dossier,
          articles.map((a) => a.id),
        );
  const corrections = await listCorrections(store, [summary.id]);
  if (json) return `${JSON.stringify({ story: summary, articles, sourceChanges: changes, corrections }, null, 1)}\n`;
  const sheet = paper();
  if (!summary.id.startsWith(given)) sheet.say(`${given} went into ${summary.id}.`);
  sheet.say(plain(summary.title), `${sheet.ink.dim(summary.id)}  `, sheet.ink.bold);
  sheet.say(factsOf(summary).join(" · "));
  for (const c of corrections) sheet.say(`${c.ref}: ${c.summary}${c.note === null ? "" : ` (${plain(c.note)})`}`, "", sheet.ink.dim);
  sheet.gap();
  for (const a of articles)
    sheet.say(
      [
        a.day ?? "undated",
        plain(a.outlet ?? "unknown outlet"),
        plain(a.title ?? nameOf(a.address)),
        ...revised(a.revisions, a.withdrawn !== null),
      ].join(" · "),
      `${sheet.ink.dim(a.id)}  `,
    );
  if (changes.length > 0) sheet.heading("Changed at the source");
  for (const change of changes) sheet.say(plain(changeWords(change)), "– ");
  return sheet.toString();
}

/** "corrected …; 2 others still say what it was before: A, B" */
function changeWords({ before, after, at, stillSaidBy }: SourceChange): string {
  const what = after === null ? `withdrawn: “${before}”` : `corrected from “${before}” to “${after}”`;
  const still = stillSaidBy.length === 0 ? "" : `; still says what it was before: ${stillSaidBy.join(", ")}`;
  return `${at.slice(0, 10)}: ${what}${still}`;
}

function revised(revisions: number, withdrawn: boolean): readonly string[] {
  return [...(revisions > 1 ? [`revision ${revisions}`] : []), ...(withdrawn ? ["withdrawn"] : [])];
}

async function showArticle(store: Store, id: LastingId, json: boolean): Promise<string> {
  const page = await articlePage(store, id);
  if (page === null) throw new CliError(`the article ${id} is gone`);
  if (json) return `${JSON.stringify(page, null, 1)}\n`;
  const sheet = paper();
  sheet.say(plain(page.title ?? "Untitled"), `${sheet.ink.dim(id)}  `, sheet.ink.bold);
  const facts = [
    plain(page.outlet ?? "unknown outlet"),
    ...(page.byline ? [plain(page.byline)] : []),
    `first seen ${page.firstSeen.slice(0, 10)}`,
  ];
  sheet.say([...facts, ...revised(page.revisions.length, page.withdrawn)].join(" · "));
  sheet.say(plain(page.url ?? page.source), "", sheet.ink.dim);
  sheet.say(page.story === null ? "in no story" : `in the story ${page.story}`);
  sheet.gap();
  for (const paragraph of page.text.split(/\n+/)) if (paragraph.trim() !== "") sheet.say(plain(paragraph)).gap();
  for (const { number, firstSeen, changes } of page.revisions.slice(1)) {
    sheet.heading(`Revision ${number}, ${firstSeen.slice(0, 16).replace("T", " ")}`);
    for (const { kind, before, after } of changes) {
      if (kind === "kept") continue;
      if (before !== null) sheet.say(plain(before), "- ", sheet.ink.red);
      if (after !== null) sheet.say(plain(after), "+ ", sheet.ink.green);
    }
  }
  return sheet.toString();
}

async function showClaim(store: Store, id: string, json: boolean): Promise<string> {
  const [story] = await store.ids.storiesOfClaim(id);
  const dossier = story === undefined ? null : await storyDossier(store, story);
  const claim = dossier?.claims.find((c) => c.id === id);
  if (dossier === null || claim === undefined) throw new CliError(`the claim ${id} is in no dossier as the articles stand today`);
  const changes = (await sourceChanges(store, dossier, await store.stories.members(story))).filter((c) => c.claims.includes(id));
  if (json) return `${JSON.stringify({ story, claim, sourceChanges: changes }, null, 1)}\n`;
  const sheet = paper();
  sheet.say(plain(claim.text), `${sheet.ink.dim(id)}  `, sheet.ink.bold);
  sheet.say(`${STATUS_WORDS[claim.status]} · in the story ${story}`);
  sheet.gap();
  const articles = new Map(dossier.articles.map((a) => [a.id, a]));
  for (const s of claim.statements)
    sheet.say(
      `${plain(s.text)} ${sheet.ink.dim(`[${plain(articles.get(s.article)?.outlet ?? articles.get(s.article)?.source ?? s.article)}, ${s.article}:${s.start}-${s.end}]`)}`,
      "– ",
    );
  for (const change of changes) sheet.gap().say(plain(changeWords(change)), "! ");
  return sheet.toString();
}
