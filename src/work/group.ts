import type { Article } from "../model/article.ts";
import { groupProfiles } from "../relate/stories/group.ts";
import { profileWords, type StoryProfile, storyProfile } from "../relate/stories/profile.ts";
import { type MembershipReason, membershipReason } from "../relate/stories/reason.ts";
import { repeatsIn } from "../relate/stories/repeats.ts";

/** A line of `firsthand group`. */
export interface GroupLine {
  readonly id: string;
  readonly story: string;
  readonly duplicateOf: string | null;
  /** Why the article belongs to the story, where that was asked for; null for an article that stands alone. */
  readonly reason?: MembershipReason | null;
}

export interface GroupOptions {
  readonly reasons?: boolean;
}

/** An article's key with its profile. */
export interface Profiled {
  readonly key: string;
  readonly profile: StoryProfile;
  /** Its stems by their hashes, where reasons are asked for. */
  readonly words: ReadonlyMap<number, string> | null;
}

export function profiled(article: Article, { reasons = false }: GroupOptions = {}): Profiled {
  return { key: article.key, profile: storyProfile(article), words: reasons ? profileWords(article) : null };
}

/** Story and duplicate of each article, in the order given. Stories do not depend on that order. */
export function group(articles: readonly Article[], options: GroupOptions = {}): readonly GroupLine[] {
  return groupProfiled(
    articles.map((a) => profiled(a, options)),
    options,
  );
}

/** As `group`, from profiles made elsewhere (in threads, or while reading). */
export function groupProfiled(all: readonly Profiled[], options: GroupOptions = {}): readonly GroupLine[] {
  const profiles = new Map(all.map((p) => [p.profile.id, p.profile]));
  const words = new Map(options.reasons ? all.map((p) => [p.profile.id, p.words]) : []);
  const keys = new Map(all.map((p) => [p.profile.id, p.key]));
  const storyOf = new Map<string, string>();
  const repeats = new Map<string, string>();
  const reasons = new Map<string, MembershipReason>();
  for (const story of groupProfiles(all.map((p) => p.profile))) {
    const members = story.articles.flatMap((id) => profiles.get(id) ?? []);
    for (const m of members) storyOf.set(m.id, story.id);
    if (members.length < 2) continue;
    for (const [copy, original] of repeatsIn(members)) repeats.set(copy, original);
    if (options.reasons) for (const m of members) reasons.set(m.id, membershipReason(m, members, words.get(m.id) ?? new Map()));
  }
  return all.map(({ key, profile }) => {
    const original = repeats.get(profile.id);
    const line = {
      id: key,
      story: storyOf.get(profile.id) ?? profile.id,
      duplicateOf: original === undefined ? null : (keys.get(original) ?? null),
    };
    return options.reasons ? { ...line, reason: reasons.get(profile.id) ?? null } : line;
  });
}
