import { type Figures, rate } from "../lib.ts";
import type { Aligned } from "./case.ts";

/** Every evidence span must read back to the letter. */
export function scoreEvidence({ dossier, articleOf, gold }: Aligned): Figures {
  const byId = new Map(dossier.articles.map((a) => [a.id, a]));
  let bad = 0;
  let all = 0;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (node === null || typeof node !== "object") return;
    const e = node as Record<string, unknown>;
    if (typeof e.article === "string" && typeof e.start === "number" && typeof e.end === "number") {
      all++;
      const article = byId.get(e.article);
      const field = e.field === "title" ? article?.title : article?.text;
      if (!field || field.slice(e.start, e.end) !== e.text || e.end <= e.start) bad++;
    }
    Object.values(node).forEach(visit);
  };
  visit({ ...dossier, articles: [] });
  return {
    "evidence spans": all,
    "evidence that does not read back": bad,
    "articles found": rate(articleOf.size, Object.keys(gold.articles).length),
  };
}

/** Junk removed and text kept; headlines and date lines may stay in the text or not. */
export function scoreCleaning({ gold, articleOf, spansOf, misses }: Aligned): Figures {
  let junk = 0;
  let removed = 0;
  let kept = 0;
  let lost = 0;
  for (const [id, a] of articleOf) {
    const g = gold.articles[id];
    (spansOf.get(id) ?? []).forEach((span, i) => {
      if (g.headline.includes(i)) return;
      const gone =
        span === null || a.removed.some((r) => Math.min(span[1], r.end) - Math.max(span[0], r.start) >= 0.5 * (span[1] - span[0]));
      if (g.junk.includes(i)) {
        junk++;
        if (gone) removed++;
        else misses.push(`junk kept: ${id}.${i}`);
      } else {
        kept++;
        if (gone) {
          lost++;
          misses.push(`text lost: ${id}.${i}`);
        }
      }
    });
  }
  return { "boilerplate removed": rate(removed, junk), "text lost": rate(lost, kept) };
}

/** The earliest day must be right; the latest bounded as the texts allow. */
export function scorePublished({ gold, articleOf, misses }: Aligned): Figures {
  let hit = 0;
  let all = 0;
  for (const [id, g] of Object.entries(gold.articles)) {
    if (!g.published) continue;
    all++;
    const p = articleOf.get(id)?.published;
    const [from, to] = g.published;
    if (p?.earliest?.slice(0, 10) === from && (p.latest ?? "9999").slice(0, 10) <= to) hit++;
    else misses.push(`published: ${id} is ${from}/${to}, dossier says ${p ? `${p.earliest}/${p.latest}` : "nothing"}`);
  }
  return { "publication dates": rate(hit, all) };
}
