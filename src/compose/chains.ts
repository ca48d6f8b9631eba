import { type ClaimStatement, type Story, statementKey } from "../model/story.ts";
import { entityLookup } from "../relate/entities/lookup.ts";

/**
 * Through whom a statement comes to the reader: entity ids, outermost first – the outlet that the article has it from, where it is an
 * entity of the story, then the speaker of the words the statement stands in. Empty in the article's own voice.
 */
export function chains(story: Story): (statement: ClaimStatement) => readonly string[] {
  const lookup = entityLookup(story.entities);
  const byId = new Map(story.articles.map((a) => [a.article.id, a]));
  const labels = new Map(story.lineage.origins.map((o) => [o.id, o.label.toLowerCase()]));
  const byName = new Map(story.entities.map((e) => [e.name.toLowerCase(), e.id]));
  return (statement) => {
    const origin = story.originOf.get(statementKey(statement));
    const outlet = origin === undefined ? undefined : byName.get(labels.get(origin) ?? "");
    const quote = statement.quote === null ? undefined : byId.get(statement.article)?.quotes[statement.quote];
    const speaker = quote?.source.map((span) => lookup.at(statement.article, span)?.id).find((id) => id !== undefined);
    return [...new Set([outlet, speaker])].filter((id) => id !== undefined);
  };
}
