import { z } from "@hono/zod-openapi";
import type { StoryFilter } from "../../store/parts/stories.ts";

const words = z.string().trim().min(1).max(200);

/** A parameter that is given without a value is as one that is not given. */
export const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const atLeast = given(z.coerce.number().int().min(1).max(1000)).openapi({ type: "integer", minimum: 1, maximum: 1000 });

/** What stories are asked for: parameters of lists and of feeds. */
export const storyFilter = {
  query: given(words).openapi({ type: "string", description: "Words that an article of the story holds" }),
  since: given(z.iso.date()).openapi({ type: "string", format: "date", description: "With reports on that day or later" }),
  until: given(z.iso.date()).openapi({ type: "string", format: "date", description: "With reports on that day or before" }),
  language: given(words).openapi({ type: "string", description: "BCP 47, such as en" }),
  outlet: given(words).openapi({ type: "string", description: "Name of an outlet" }),
  minArticles: atLeast,
  minOrigins: atLeast,
  disputed: given(z.enum(["true", "false"])).openapi({
    type: "string",
    enum: ["true", "false"],
    description: "With a conflict, or without",
  }),
};

/** A place in a list. */
export const paging = {
  limit: given(z.coerce.number().int().min(1).max(200)).openapi({ type: "integer", minimum: 1, maximum: 200, default: 50 }),
  cursor: given(z.string().max(500)).openapi({ type: "string", description: "`next` of the page before" }),
};

export const storyListQuery = z.strictObject({
  ...storyFilter,
  sort: given(z.enum(["day", "changed"])).openapi({ type: "string", enum: ["day", "changed"], default: "day" }),
  ...paging,
});

type FilterQuery = { readonly [K in keyof typeof storyFilter]?: z.output<(typeof storyFilter)[K]> };

/** The filter of the store. */
export function filterOf({ disputed, ...filter }: FilterQuery): StoryFilter {
  return { ...filter, disputed: disputed === undefined ? undefined : disputed === "true" };
}
