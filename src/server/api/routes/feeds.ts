import { createRoute, z } from "@hono/zod-openapi";
import { storyEvents } from "../../../work/keep/events.ts";
import { listStories, storySummary } from "../../../work/keep/stories/list.ts";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { atomFeed, jsonFeed, type NewsFeed } from "../../feeds/feed.ts";
import { eventItem, storyItem } from "../../feeds/items.ts";
import { failures, idParameter } from "../answers.ts";
import { filterOf, storyFilter } from "../story-query.ts";

/** Readers ask often enough that more would be read by nobody. */
const MOST_ITEMS = 50;
/** A feed of nothing was never updated. */
const NEVER = "1970-01-01T00:00:00.000Z";

const FORMS = {
  atom: { mediaType: "application/atom+xml", write: atomFeed },
  json: { mediaType: "application/feed+json", write: jsonFeed },
} as const;
type Form = keyof typeof FORMS;

/** Feed readers send no headers: where a token is asked for, it may stand in the address. */
const token = z.string().optional().openapi({ description: "The token, where one is asked for" });

const answer = (form: Form) => ({ description: "The feed", content: { [FORMS[form].mediaType]: { schema: z.string() } } });

const storiesFeed = (form: Form) =>
  createRoute({
    method: "get",
    path: `/feeds/stories.${form}`,
    operationId: `storiesFeed-${form}`,
    summary: "Stories as a feed, the last changed first",
    request: { query: z.strictObject({ ...storyFilter, token }) },
    responses: { 200: answer(form), ...failures("bad-parameter") },
  });

const storyFeed = (form: Form) =>
  createRoute({
    method: "get",
    path: `/feeds/stories/{id}.${form}`,
    operationId: `storyFeed-${form}`,
    summary: "What happens to a story, as a feed",
    request: { params: idParameter, query: z.strictObject({ token }) },
    responses: { 200: answer(form), ...failures("unknown-id") },
  });

export function feedsRoutes(api: Api, { store }: Desk): void {
  for (const form of Object.keys(FORMS) as Form[]) {
    api.openapi(storiesFeed(form), async (c) => {
      const { token: _, ...query } = c.req.valid("query");
      const { items } = await listStories(store, { ...filterOf(query), order: "changed" }, { limit: MOST_ITEMS });
      const { origin, searchParams } = new URL(c.req.url);
      searchParams.delete("token");
      const words = searchParams.size > 0 ? `?${searchParams}` : "";
      return feed(form, {
        title: query.query === undefined ? "Stories" : `Stories: ${query.query}`,
        address: `${origin}/feeds/stories.${form}${words}`,
        page: `${origin}/${words}`,
        updated: items[0]?.changedAt ?? NEVER,
        items: items.map((story) => storyItem(story, origin)),
      });
    });
    // The router takes an ending for part of the id.
    const route = storyFeed(form);
    api.openAPIRegistry.registerPath(route);
  }
  api.get("/feeds/stories/:file{[^/]+\\.(?:atom|json)}", async (c) => {
    const [, given, form] = /^(.+)\.(atom|json)$/.exec(c.req.param("file")) as unknown as [string, string, Form];
    const story = await storySummary(store, given);
    if (story === null) throw new ApiFault("unknown-id", `No story has the id ${given}.`, "id");
    const { origin } = new URL(c.req.url);
    const events = await storyEvents(store, story.id, await store.stories.members(story.id), MOST_ITEMS);
    return feed(form, {
      title: story.title,
      address: `${origin}/feeds/stories/${encodeURIComponent(story.id)}.${form}`,
      page: `${origin}/stories/${encodeURIComponent(story.id)}`,
      updated: events[0]?.at ?? story.changedAt,
      items: events.map((event) => eventItem(event, story.id, origin)),
    });
  });
}

function feed(form: Form, news: NewsFeed): never {
  const { mediaType, write } = FORMS[form];
  return new Response(write(news), { headers: { "content-type": `${mediaType}; charset=utf-8` } }) as never;
}
