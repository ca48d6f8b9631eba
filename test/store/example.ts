import { plainArticle } from "../../src/model/article.ts";
import type { Store } from "../../src/store/store.ts";

/** An entry of every kind, the same every time. */
export async function fillExample(store: Store): Promise<void> {
  await store.transaction(async (parts) => {
    await parts.nearby.missing("1", 0);
    const revisions: [string, string, string][] = [
      ["a1", "https://daybreak.example/ferry", "The ferry ran aground. Two of the crew were hurt."],
      ["a2", "https://courier.example/ferry", "Daybreak reported that the ferry ran aground."],
      ["a3", "https://daybreak.example/ferry", "The ferry ran aground. Three of the crew were hurt."],
    ];
    for (const [id, address, text] of revisions) {
      const received = await parts.received.add({
        source: address,
        via: "page",
        from: "https://daybreak.example/feed",
        body: Buffer.from(text),
        mediaType: "text/plain",
        headers: { etag: `"${id}"` },
        outcome: "stored",
      });
      const record = plainArticle(text, { id, source: address, title: "Ferry aground", outlet: "Daybreak" });
      const { article, revision } = await parts.articles.add({ address, record, received });
      await parts.annotations.put([{ revision, version: "1", bytes: Buffer.from(id) }]);
      await parts.profiles.put([{ revision, version: "1", bytes: Buffer.from(id) }]);
      await parts.nearby.put([{ revision, day: 19_787, terms: [7, 4_000_000_000], weights: [900, 350] }]);
      await parts.stories.open(`s-${id}`);
      await parts.stories.place([article], `s-${id}`);
    }
    await parts.stories.merge("s-a2", "s-a3");
    const figures = { title: "Ferry aground", articles: 2, origins: 1, unknown: 0, conflicts: 1, languages: ["en"], outlets: ["Daybreak"] };
    await parts.stories.setFigures("s-a3", { ...figures, firstDay: "2024-03-04", lastDay: "2024-03-05" });
    await parts.dossiers.put("s-a3", {
      madeFrom: "h1",
      json: '{"format":"firsthand-dossier/1"}',
      claims: ["c1"],
      passages: [{ kind: "claim", id: "c1", label: "", text: "The ferry ran aground." }],
    });
    await parts.corrections.add({ kind: "hide-source", source: "spam.example", stood: [] }, "not news");
    await parts.log.add({ command: "add", action: "added", details: { articles: 2 } });
    await parts.feeds.add({ address: "https://daybreak.example/feed", title: "Daybreak", intervalMs: 60_000 });
    await parts.webhooks.add({ id: "w1", address: "https://tell.example/", kinds: ["story-opened"], secret: "secret", told: 1 });
  });
}
