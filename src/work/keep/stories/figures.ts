import type { Dossier } from "../../../model/dossier.ts";
import { byCodeUnit } from "../../../model/id.ts";
import { homeOrigins, originGroups } from "../../../model/origins.ts";
import type { StoredArticle } from "../../../store/parts/articles.ts";
import type { StoryFigures } from "../../../store/parts/stories.ts";

/**
 * What lists show of a story before its dossier is made: called by the title of its earliest article that has one (by day, then by address; undated
 * ones last), else by the name of the earliest article's file.
 */
export function figuresOf(articles: readonly StoredArticle[]): StoryFigures {
  const ordered = [...articles].sort((a, b) => byCodeUnit(a.day ?? "9999", b.day ?? "9999") || byCodeUnit(a.address, b.address));
  const days = ordered.flatMap((a) => a.day ?? []);
  const titled = ordered.find((a) => a.title !== null);
  return {
    title: titled?.title ?? nameOf(ordered[0]?.address ?? ""),
    articles: articles.length,
    origins: null,
    conflicts: null,
    unknown: null,
    languages: [...new Set(articles.map((a) => a.language))].sort(byCodeUnit),
    outlets: [...new Set(articles.flatMap((a) => a.outlet ?? []))].sort(byCodeUnit),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}

/** What an article without a title is called: its file's name with its place in it, or its address. */
export function nameOf(address: string): string {
  if (!address.startsWith("file:")) return address;
  const name = address.slice(address.lastIndexOf("/", address.search(/#|$/)) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What only the dossier tells. */
export function dossierFigures(dossier: Dossier): Pick<StoryFigures, "title" | "origins" | "unknown" | "conflicts"> {
  const origins = originGroups(dossier);
  const home = homeOrigins(dossier, origins);
  return {
    title: dossier.story.title,
    origins: origins.length,
    unknown: dossier.articles.filter((a) => !home.has(a.id)).length,
    conflicts: dossier.conflicts.length,
  };
}
