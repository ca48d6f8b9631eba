import { groupProfiles } from "../../../relate/stories/group.ts";
import { indexed, likeness, type TermNumbers } from "../../../relate/stories/likeness.ts";
import type { StoryProfile } from "../../../relate/stories/profile.ts";

/** The profiles of articles whose stories are open, and how the stages group them. Ids are lasting ids. */
export class StoryWindow {
  readonly #profiles = new Map<string, StoryProfile>();
  #groups: ReadonlyMap<string, readonly string[]> | null = null;

  has(article: string): boolean {
    return this.#profiles.has(article);
  }

  put(profiles: readonly StoryProfile[]): void {
    for (const profile of profiles) this.#profiles.set(profile.id, profile);
    this.#groups = null;
  }

  remove(articles: readonly string[]): void {
    for (const article of articles) this.#profiles.delete(article);
    this.#groups = null;
  }

  /** Mean likeness of an article to others; those that are not here count as unlike. */
  nearness(article: string, others: readonly string[]): number {
    const own = this.#profiles.get(article);
    if (own === undefined || others.length === 0) return 0;
    const numbers: TermNumbers = new Map();
    const indexedOwn = indexed(own, numbers);
    const sum = others.reduce((total, id) => {
      const other = this.#profiles.get(id);
      return total + (other === undefined ? 0 : likeness(indexedOwn, indexed(other, numbers)));
    }, 0);
    return sum / others.length;
  }

  /** The articles that stand with this one, itself among them; null where it is not here. */
  groupOf(article: string): readonly string[] | null {
    this.#groups ??= new Map(groupProfiles([...this.#profiles.values()]).flatMap((g) => g.articles.map((a) => [a, g.articles] as const)));
    return this.#groups.get(article) ?? null;
  }
}
