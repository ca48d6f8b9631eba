import { describe, expect, it } from "vitest";
import { annotate } from "../../annotate/annotate.ts";
import { plainArticle } from "../../model/article.ts";
import type { Entity } from "../../model/dossier.ts";
import { evidenceOf } from "../../model/evidence.ts";
import { compareEntityRoles } from "./entity-roles.ts";
import { viewsOf } from "./view.ts";

/** Roles of Ada Lark in articles of one sentence each, where they differ. */
function differences(...texts: readonly string[]): readonly string[] {
  const articles = texts.map((text, i) => annotate(plainArticle(text, { id: `a${i}`, source: `${i}.txt` })));
  const mentions = articles.map(({ article }) => {
    const start = article.text.indexOf("Ada Lark");
    return evidenceOf(article, { start, end: start + "Ada Lark".length });
  });
  const lark: Entity = { id: "e1", kind: "person", name: "Ada Lark", roles: [], mentions };
  return compareEntityRoles([lark], viewsOf(articles, []))
    .filter((c) => c.verdict === "differ")
    .map((c) => `${c.a.value} / ${c.b.value}`);
}

describe("compareEntityRoles", () => {
  it("holds two forms of one role against each other", () => {
    expect(differences("Spokeswoman Ada Lark opened the fair.", "Spokesman Ada Lark opened the fair.")).toContain(
      "Spokeswoman / Spokesman",
    );
  });

  it("lets somebody be vice president in one year and president in another", () => {
    expect(differences("Vice President Ada Lark opened the fair.", "President Ada Lark opened the fair.")).toEqual([]);
  });
});
