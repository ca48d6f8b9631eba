import { z } from "zod";
import type { Store } from "../../../store/store.ts";
import { type Answer, untrusted } from "../untrusted.ts";

const inputSchema = {
  query: z.string().min(1).max(200).describe('words; "quoted words" stand next to each other, word* is a beginning, -word must not occur'),
  limit: z.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional().describe('"next" of the answer before'),
};

export const SEARCH_CLAIMS = {
  name: "search_claims",
  title: "Search claims",
  description:
    "What reports state, over all stories whose dossiers are made, best first. get_dossier tells who states it and where they have it from.",
  inputSchema,
};

export const SEARCH_QUOTES = {
  name: "search_quotes",
  title: "Search quotations",
  description: "What people said, with the speaker, over all stories whose dossiers are made, best first.",
  inputSchema,
};

type Input = z.infer<z.ZodObject<typeof inputSchema>>;

export async function searchClaimsTool({ passages }: Store, { query, limit, cursor }: Input): Promise<Answer> {
  const { items, next } = await passages.search(query, "claim", { limit, after: cursor });
  return untrusted({ claims: items.map(({ id, story, text }) => ({ id, story, text })), next });
}

export async function searchQuotesTool({ passages }: Store, { query, limit, cursor }: Input): Promise<Answer> {
  const { items, next } = await passages.search(query, "quote", { limit, after: cursor });
  return untrusted({
    quotes: items.map(({ id, story, label, text }) => ({ id, story, speaker: label === "" ? null : label, text })),
    next,
  });
}
