import { z } from "zod";
import { renderMarkdown } from "../../../render/markdown/markdown.ts";
import type { Store } from "../../../store/store.ts";
import { storyDossier } from "../../../work/keep/dossier.ts";
import { type Answer, refused, untrusted } from "../untrusted.ts";

export const GET_DOSSIER = {
  name: "get_dossier",
  title: "Get a story's dossier",
  description:
    "All that the reports of a story show together: claims with who states them, conflicts, quotations, timeline, lineage, articles; the sentence behind every line.",
  inputSchema: {
    story: z.string().min(1).max(64).describe("id of the story"),
    format: z.enum(["markdown", "json"]).default("markdown").describe("json has every offset and is some five times as long"),
  },
};

type Input = z.infer<z.ZodObject<typeof GET_DOSSIER.inputSchema>>;

export async function getDossierTool(store: Store, { story, format }: Input): Promise<Answer> {
  const dossier = await storyDossier(store, story);
  if (dossier === null) return refused(`No story has the id ${story}: list_stories gives the ids.`);
  return untrusted({ story, dossier: format === "json" ? dossier : renderMarkdown(dossier) });
}
