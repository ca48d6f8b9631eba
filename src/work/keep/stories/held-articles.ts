import { sameContent } from "../../../relate/stories/copies.ts";
import { likeness, type Measured } from "../../../relate/stories/likeness.ts";
import model from "../../../relate/stories/model.json" with { type: "json" };
import type { StoryProfile } from "../../../relate/stories/profile.ts";
import { openWindow, WINDOW_DAYS } from "../../../relate/stories/window.ts";
import type { LastingId, StoredArticle } from "../../../store/parts/articles.ts";
import type { StoreParts } from "../../../store/store.ts";
import type { KeptProfiles } from "./kept-profiles.ts";
import { pinsAbout } from "./pins-about.ts";
import { type Profiled, seenOf, worthComparing } from "./worth-comparing.ts";

/**
 * Articles of the store as the stages group them: some, and as much of what lies around as may change how they are grouped. Lasts for one transaction.
 *
 * Stories are held whole, and one that joins nothing comes out the same whatever stands beside it (see `StoryWindow`). So what is held is enough once the articles
 * of all stories that come out changed were looked around: every story that they could join is held then, and all else stays as it is.
 */
export class HeldArticles {
  readonly #parts: StoreParts;
  readonly #profiles: KeptProfiles;
  readonly #hidden: (article: StoredArticle) => boolean;
  readonly #window = openWindow({ ...model, daysApart: WINDOW_DAYS });
  readonly #groups = new Map<LastingId, readonly LastingId[]>();
  readonly #held = new Map<LastingId, Profiled>();
  readonly #lookedAround = new Set<LastingId>();
  /** Held articles that a person placed. What the stages group with them may stand in other stories, and is looked for, too. */
  readonly #placed = new Set<LastingId>();

  constructor(parts: StoreParts, profiles: KeptProfiles, hidden: (article: StoredArticle) => boolean) {
    this.#parts = parts;
    this.#profiles = profiles;
    this.#hidden = hidden;
  }

  has(article: LastingId): boolean {
    return this.#held.has(article);
  }

  /** The articles that stand with this one, itself among them; null where it is not here. */
  groupOf(article: LastingId): readonly LastingId[] | null {
    return this.#groups.get(article) ?? null;
  }

  /** Mean likeness of an article to others; those that are not here count as unlike. */
  nearness(article: LastingId, others: readonly LastingId[]): number {
    const own = this.#held.get(article);
    if (own === undefined || others.length === 0) return 0;
    const sum = others.reduce((total, id) => {
      const other = this.#held.get(id);
      return total + (other === undefined ? 0 : likeness(own.measured, other.measured));
    }, 0);
    return sum / others.length;
  }

  /** Holds articles; not those of hidden sources. */
  async hold(articles: readonly StoredArticle[]): Promise<void> {
    const fresh = await this.#profiled(articles);
    const bySeen = new Map<number, StoryProfile[]>();
    for (const one of fresh) {
      this.#held.set(one.article.id, one);
      const seen = seenOf(one.article);
      bySeen.set(seen, [...(bySeen.get(seen) ?? []), one.measured.profile]);
    }
    for (const [seen, profiles] of bySeen)
      for (const { after } of this.#window.add(profiles, seen))
        for (const { articles } of after) for (const article of articles) this.#groups.set(article, articles);
    const pins = await pinsAbout(
      this.#parts,
      fresh.map(({ article }) => article.id),
    );
    for (const { article } of fresh) if (pins.has(article.id)) this.#placed.add(article.id);
  }

  /**
   * Holds these articles and the stories that any of them could join, so far as they were not looked around before. Gives whether more is held by
   * that.
   */
  async lookAround(articles: Iterable<LastingId>): Promise<boolean> {
    const fresh = [...new Set([...articles, ...this.#placed])].filter((a) => !this.#lookedAround.has(a));
    if (fresh.length === 0) return false;
    for (const article of fresh) this.#lookedAround.add(article);
    await this.hold(await this.#parts.articles.many(fresh.filter((a) => !this.#held.has(a))));
    const candidates = await worthComparing(
      this.#parts,
      fresh.flatMap((a) => this.#held.get(a) ?? []),
    );
    const read = new Map((await this.#profiled(candidates.flatMap(({ others }) => others))).map((other) => [other.article.id, other]));
    const like = new Map<LastingId, StoredArticle>();
    for (const { one, others } of candidates)
      for (const { id } of others) {
        const other = read.get(id);
        if (other !== undefined && couldJoin(one.measured, other.measured)) like.set(id, other.article);
      }
    const { stories } = this.#parts;
    const members: LastingId[] = [];
    for (const story of new Set((await stories.of([...like.keys()])).values())) members.push(...(await stories.members(story)));
    await this.hold([...like.values(), ...(await this.#parts.articles.many(members))]);
    return true;
  }

  /** Those of the articles that are not held, each once, with their profiles; not those of hidden sources. */
  async #profiled(articles: readonly StoredArticle[]): Promise<readonly Profiled[]> {
    const fresh = [...new Map(articles.map((a) => [a.id, a])).values()].filter((a) => !this.#held.has(a.id) && !this.#hidden(a));
    const profiles = await this.#profiles.of(this.#parts, fresh);
    return fresh.flatMap((article) => {
      const measured = profiles.get(article.id);
      return measured === undefined ? [] : { article, measured };
    });
  }
}

/** Whether two articles are like enough that their stories may be joined: no two are whose articles are all less like. */
function couldJoin(x: Measured, y: Measured): boolean {
  return likeness(x, y) >= model.threshold || sameContent(x.profile, y.profile);
}
