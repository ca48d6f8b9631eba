import { likeness, measured } from "../../../relate/stories/likeness.ts";
import model from "../../../relate/stories/model.json" with { type: "json" };
import type { StoryProfile } from "../../../relate/stories/profile.ts";
import { openWindow, WINDOW_DAYS } from "../../../relate/stories/window.ts";
import type { LastingId } from "../../../store/parts/articles.ts";

/** How the stages group the articles that are held in memory. Ids are lasting ids. */
export class GroupedArticles {
  readonly #window = openWindow({ ...model, daysApart: WINDOW_DAYS });
  readonly #profiles = new Map<LastingId, StoryProfile>();
  readonly #groups = new Map<LastingId, readonly LastingId[]>();

  get size(): number {
    return this.#profiles.size;
  }

  has(article: LastingId): boolean {
    return this.#profiles.has(article);
  }

  /** Adds profiles under lasting ids. `arrivedDay`: when they came, in days since 1970. */
  put(profiles: readonly StoryProfile[], arrivedDay: number): void {
    for (const profile of profiles) this.#profiles.set(profile.id, profile);
    const changes = this.#window.add(profiles, arrivedDay);
    for (const { after } of changes) for (const { articles } of after) for (const article of articles) this.#groups.set(article, articles);
  }

  /** The articles that stand with this one, itself among them; null where it is not here. */
  groupOf(article: LastingId): readonly LastingId[] | null {
    return this.#groups.get(article) ?? null;
  }

  /** Mean likeness of an article to others; those that are not here count as unlike. */
  nearness(article: LastingId, others: readonly LastingId[]): number {
    const own = this.#profiles.get(article);
    if (own === undefined || others.length === 0) return 0;
    const ownMeasured = measured(own);
    const sum = others.reduce((total, id) => {
      const other = this.#profiles.get(id);
      return total + (other === undefined ? 0 : likeness(ownMeasured, measured(other)));
    }, 0);
    return sum / others.length;
  }
}
