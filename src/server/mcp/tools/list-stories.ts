import { z } from "zod";
import type { Store } from "../../../store/store.ts";
import { listStories } from "../../../work/keep/stories/list.ts";
import { type Answer, untrusted } from "../untrusted.ts";

export const LIST_STORIES = {
  name: "list_stories",
  title: "List stories",
  description:
    "Stories of the store, newest first: how many articles and independent origins each has, and whether reports contradict. Origins and conflicts are null until the story's dossier is made.",
  inputSchema: {
    query: z.string().max(200).optional().describe("words that an article of the story holds"),
    since: z.iso.date().optional().describe("with reports on that day or later"),
    until: z.iso.date().optional().describe("with reports on that day or before"),
    language: z.string().max(35).optional().describe("BCP 47, such as en"),
    outlet: z.string().max(200).optional(),
    min_origins: z.number().int().min(1).max(1000).optional(),
    disputed: z.boolean().optional().describe("with a conflict, or without"),
    limit: z.number().int().min(1).max(100).default(20),
    cursor: z.string().max(500).optional().describe('"next" of the answer before'),
  },
};

type Input = z.infer<z.ZodObject<typeof LIST_STORIES.inputSchema>>;

export async function listStoriesTool(store: Store, { limit, cursor, min_origins: minOrigins, ...filter }: Input): Promise<Answer> {
  const { items, next } = await listStories(store, { ...filter, minOrigins }, { limit, after: cursor });
  return untrusted({ stories: items, next });
}
