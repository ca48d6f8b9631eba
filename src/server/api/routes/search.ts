import { createRoute, z } from "@hono/zod-openapi";
import type { Snippet } from "../../../store/parts/search.ts";
import { termsOf } from "../../../store/query.ts";
import { snippetOf } from "../../../store/snippet.ts";
import { searchArticles } from "../../../work/keep/search.ts";
import { listStories } from "../../../work/keep/stories/list.ts";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { failures, jsonOf } from "../answers.ts";
import { type SearchHit, searchResult } from "../records.ts";
import { given, paging, storyFilter } from "../story-query.ts";

const { since, until, language, outlet } = storyFilter;
const KINDS = ["article", "story", "claim", "quote"] as const;

const route = createRoute({
  method: "get",
  path: "/api/search",
  operationId: "search",
  summary: "Passages of articles; stories; claims or quotations of the dossiers that are made",
  description:
    'Words; "quoted words" stand next to each other, word* is a beginning, -word must not occur. Best first; stories: the newest with an article that holds the words. Days, language and outlet are those of articles and stories.',
  request: {
    query: z.strictObject({
      query: z.string().trim().min(1).max(200),
      kind: given(z.enum(KINDS)).openapi({ type: "string", enum: [...KINDS], default: "article" }),
      since,
      until,
      language,
      outlet,
      ...paging,
    }),
  },
  responses: { 200: jsonOf(searchResult, "A page of hits"), ...failures("bad-parameter", "bad-cursor") },
});

/** Hits of a page where it is not said: each is read and cut to a passage. */
const PAGE = 20;

export function searchRoute(api: Api, { store }: Desk): void {
  api.openapi(route, async (c) => {
    const { query, kind = "article", limit = PAGE, cursor, ...filter } = c.req.valid("query");
    const page = { limit, after: cursor };
    if (kind === "article") {
      const { items, next } = await searchArticles(store, query, filter, page);
      return c.json({ hits: items.map((hit) => ({ ...hit, storyTitle: null, matches: [...hit.matches] })), next }, 200);
    }
    if (kind === "story") {
      const { items, next } = await listStories(store, { query, ...filter }, page);
      const hits = items.map(({ id, title }) => ({
        ...{ kind, id, story: id, title, storyTitle: null, outlet: null },
        ...passageOf(snippetOf({ text: title, removed: [] }, termsOf(query))),
      }));
      return c.json({ hits, next }, 200);
    }
    const [wrong] = Object.entries(filter).find(([, value]) => value !== undefined) ?? [];
    if (wrong !== undefined) throw new ApiFault("bad-parameter", `Only articles and stories are searched by ${wrong}.`, wrong);
    const { items, next } = await store.passages.search(query, kind, page);
    const hits = items.map(({ id, story, storyTitle, label, snippet }) => ({
      ...{ kind, id, story, title: label, storyTitle, outlet: null },
      ...passageOf(snippet),
    }));
    return c.json({ hits, next }, 200);
  });
}

const passageOf = ({ text, start, found }: Snippet): Pick<SearchHit, "passage" | "matches"> => ({
  passage: text,
  matches: found.map((f) => ({ start: f.start - start, end: f.end - start })),
});
