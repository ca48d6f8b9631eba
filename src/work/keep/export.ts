import type { Received } from "../../collect/outcome.ts";
import { writeWarc } from "../../collect/warc/write-warc.ts";
import type { Dossier } from "../../model/dossier.ts";
import { VERSION } from "../../model/version.ts";
import { withoutBoilerplate } from "../../read/clean/without.ts";
import type { LastingId, StoredArticle } from "../../store/parts/articles.ts";
import type { Instant } from "../../store/parts/common.ts";
import type { StoryId } from "../../store/parts/stories.ts";
import type { StoreParts } from "../../store/store.ts";
import { sentHeaders } from "./intake/entry.ts";

/** An article as it leaves the store: its fields as `extract` gives them, and where it stands here. */
export interface ExportedArticle {
  readonly id: LastingId;
  readonly story: StoryId | null;
  readonly source: string;
  readonly url: string | null;
  readonly title: string | null;
  /** Without boilerplate, a paragraph a line. */
  readonly text: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly language: string;
  readonly firstSeen: Instant;
  readonly revisions: number;
  readonly withdrawn: boolean;
}

const PAGE = 500;

/** The articles of a story, or of the whole store in the order they were added. */
export async function* exportedArticles(parts: StoreParts, story: StoryId | null): AsyncGenerator<ExportedArticle> {
  for await (const batch of batches(parts, story)) {
    const records = new Map((await parts.articles.read(batch.map((a) => a.current))).map((r) => [r.article, r.record]));
    const stories = await parts.stories.of(batch.map((a) => a.id));
    for (const { id, firstSeenAt, revisions, withdrawn } of batch) {
      const record = records.get(id);
      if (record === undefined) continue;
      const { source, url, title, outlet, byline, language, stated } = record;
      yield {
        id,
        story: stories.get(id) ?? null,
        source,
        url,
        title,
        text: withoutBoilerplate(record),
        published: stated?.value ?? null,
        outlet,
        byline,
        language,
        firstSeen: firstSeenAt,
        revisions,
        withdrawn: withdrawn !== null,
      };
    }
  }
}

async function* batches({ articles, stories }: StoreParts, story: StoryId | null): AsyncGenerator<readonly StoredArticle[]> {
  if (story !== null) {
    yield await articles.many(await stories.members(story));
    return;
  }
  for (let after: string | null = null; ; ) {
    const { items, next } = await articles.list({ limit: PAGE, after });
    yield items;
    if (next === null) return;
    after = next;
  }
}

/** What came for the articles, all revisions of them, as a web archive that other programs read. `date`: ISO 8601 time in UTC. */
export function exportedArchive(parts: StoreParts, story: StoryId | null, date: string): AsyncGenerator<Uint8Array> {
  return writeWarc(receivedOf(parts, story), { software: `firsthand ${VERSION}`, date });
}

async function* receivedOf(parts: StoreParts, story: StoryId | null): AsyncGenerator<Received> {
  for await (const batch of batches(parts, story))
    for (const { id } of batch)
      for (const { received } of await parts.articles.revisions(id)) {
        const entry = await parts.received.get(received);
        const bytes = await parts.received.body(received);
        if (entry === null || bytes === null) continue;
        const { source, headers, mediaType, receivedAt } = entry;
        yield {
          address: source,
          finalAddress: source,
          canonicalAddress: source,
          status: 200,
          headers: sentHeaders(headers),
          mediaType,
          charset: null,
          bytes,
          receivedAt,
          redirects: [],
          notModified: false,
          marks: [],
        };
      }
}

/** Heads and rows of a table of a story's claims: a row a statement. */
export function* claimRows(dossier: Dossier): Generator<readonly string[]> {
  yield ["claim", "status", "claim_text", "statement", "article", "outlet", "title", "published", "source", "origin", "mode"];
  const articles = new Map(dossier.articles.map((a) => [a.id, a]));
  const origins = new Map(dossier.lineage.origins.map((o) => [o.id, o.label]));
  for (const claim of dossier.claims)
    for (const s of claim.statements) {
      const article = articles.get(s.article);
      yield [
        claim.id,
        claim.status,
        claim.text,
        s.text,
        s.article,
        article?.outlet ?? "",
        article?.title ?? "",
        article?.published.earliest ?? "",
        article?.source ?? "",
        s.origin === null ? "" : (origins.get(s.origin) ?? s.origin),
        s.mode,
      ];
    }
}

/** Heads and rows of a table of articles. */
export async function* articleRows(articles: AsyncIterable<ExportedArticle>): AsyncGenerator<readonly string[]> {
  yield ["id", "story", "published", "outlet", "title", "byline", "language", "source", "url", "first_seen", "revisions", "withdrawn"];
  for await (const a of articles)
    yield [
      a.id,
      a.story ?? "",
      a.published ?? "",
      a.outlet ?? "",
      a.title ?? "",
      a.byline ?? "",
      a.language,
      a.source,
      a.url ?? "",
      a.firstSeen,
      String(a.revisions),
      String(a.withdrawn),
    ];
}

/** A cell that a spreadsheet would take for a formula begins so (CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A row of CSV (RFC 4180), with what a spreadsheet would run made text. */
export function csvRow(cells: readonly string[]): string {
  const cell = (text: string): string => {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `${cells.map(cell).join(",")}\r\n`;
}
