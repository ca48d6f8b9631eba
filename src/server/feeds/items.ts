import { counted } from "../../render/view/words.ts";
import type { KeptEvent } from "../../work/keep/events.ts";
import type { StorySummary } from "../../work/keep/stories/list.ts";
import type { NewsItem } from "./feed.ts";

/** A story in a feed of stories: it is the same entry, updated, when it changes. */
export function storyItem(story: StorySummary, origin: string): NewsItem {
  const { id, title, openedAt, changedAt } = story;
  const facts = [
    story.when ?? "undated",
    counted(story.articles, "article"),
    ...(story.origins === null ? [] : [counted(story.origins, "independent origin")]),
    ...(story.conflicts ? [counted(story.conflicts, "conflict")] : []),
    ...(story.outlets.length === 0 ? [] : [story.outlets.map((o) => o.name).join(", ")]),
  ];
  const page = `${origin}/stories/${encodeURIComponent(id)}`;
  return { id: `urn:firsthand:${id}`, page, title, text: facts.join(" · "), published: openedAt, updated: changedAt };
}

const HAPPENED: Readonly<Record<KeptEvent["kind"], string>> = {
  "story-opened": "New story",
  "story-changed": "New reports",
  "origin-added": "Another origin",
  "conflict-found": "Reports contradict",
  "source-corrected": "Changed at the source",
  "article-added": "New article",
  correction: "Changed by hand",
};

/** Something that happened to a story, in the feed of that story. */
export function eventItem({ number, at, kind, summary }: KeptEvent, story: string, origin: string): NewsItem {
  const page = `${origin}/stories/${encodeURIComponent(story)}`;
  return { id: `urn:firsthand:${story}:${number}`, page, title: HAPPENED[kind], text: summary, published: at, updated: at };
}
