import { z } from "zod";
import { withoutBoilerplate } from "../../../read/clean/without.ts";
import type { Store } from "../../../store/store.ts";
import { lastingId } from "../../lasting-id.ts";
import { type Answer, refused, untrusted } from "../untrusted.ts";

export const GET_ARTICLE = {
  name: "get_article",
  title: "Get an article",
  description: "An article as it stands at its address today, without boilerplate.",
  inputSchema: { id: z.string().min(1).max(64).describe("id of the article, or of its record in a dossier") },
};

type Input = z.infer<z.ZodObject<typeof GET_ARTICLE.inputSchema>>;

export async function getArticleTool(store: Store, { id: given }: Input): Promise<Answer> {
  const id = await lastingId(store, given);
  const [revision] = await store.articles.readCurrent([id]);
  if (revision === undefined) return refused(`No article has the id ${given}: dossiers name the articles.`);
  const { title, outlet, byline, language, url, source, stated } = revision.record;
  const story = (await store.stories.of([id])).get(id) ?? null;
  const text = withoutBoilerplate(revision.record);
  return untrusted({
    id,
    story,
    title,
    outlet,
    byline,
    language,
    url,
    source,
    published: stated?.value ?? null,
    revision: revision.number,
    text,
  });
}
