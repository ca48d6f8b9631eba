import fc from "fast-check";
import { expect, it } from "vitest";
import { addText, temporaryStore } from "../../../test/store/temporary-store.ts";

const AT = "https://news.example/ferry";

it("keeps an article once, and what changed as a revision", async () => {
  const store = await temporaryStore();
  const first = await addText(store, AT, "The ferry left at noon.", {
    title: "Ferry leaves",
    stated: { value: "2024-03-05T10:00Z", basis: "metadata", span: null },
  });
  expect(first).toMatchObject({ outcome: "added", number: 1 });
  expect(
    await addText(store, AT, "The ferry left at noon.", {
      title: "Ferry leaves",
      stated: { value: "2024-03-05T10:00Z", basis: "metadata", span: null },
    }),
  ).toEqual({
    ...first,
    outcome: "unchanged",
  });
  const second = await addText(store, AT, "The ferry left at one.", { title: "Ferry leaves late" });
  expect(second).toMatchObject({ outcome: "revised", article: first.article, number: 2 });

  expect(await store.articles.get(first.article)).toMatchObject({
    address: AT,
    current: second.revision,
    revisions: 2,
    title: "Ferry leaves late",
    day: null,
  });
  const heads = await store.articles.revisions(first.article);
  expect(heads.map((h) => h.number)).toEqual([1, 2]);
  const [old, current] = await store.articles.read(heads.map((h) => h.ref));
  expect([old.record.text, current.record.text]).toEqual(["The ferry left at noon.", "The ferry left at one."]);
  expect((await store.articles.readCurrent([first.article]))[0].record).toEqual(current.record);
  expect(await store.articles.byRecord(old.record.id)).toMatchObject({ ref: first.revision, number: 1 });
});

it("tells the same text again, after another, as a third revision", async () => {
  const store = await temporaryStore();
  const first = await addText(store, AT, "Twelve were hurt.");
  await addText(store, AT, "Three were hurt.");
  const third = await addText(store, AT, "Twelve were hurt.");
  expect(third).toMatchObject({ outcome: "revised", number: 3 });
  expect((await store.articles.byRecord((await store.articles.read([first.revision]))[0].record.id))?.number).toBe(3);
});

it("replaces a record that a newer reader reads otherwise from the same bytes, with what was derived from it", async () => {
  const store = await temporaryStore();
  const { article, revision } = await addText(store, AT, "The ferry left.");
  await store.annotations.put([{ revision, version: "1", bytes: Buffer.from("x") }]);
  const [before] = await store.articles.read([revision]);
  const again = await store.articles.add({ address: AT, record: { ...before.record, outlet: "News Example" }, received: before.received });
  expect(again).toEqual({ outcome: "reread", article, revision, number: 1 });
  expect((await store.articles.get(article))?.outlet).toBe("News Example");
  expect((await store.annotations.get([revision], "1")).size).toBe(0);
});

it("lists all, page by page, also while articles are added", async () => {
  const store = await temporaryStore();
  for (const n of [1, 2, 3]) await addText(store, `${AT}/${n}`, `Text ${n}.`);
  const first = await store.articles.list({ limit: 2 });
  await addText(store, `${AT}/4`, "Text 4.");
  const rest = await store.articles.list({ limit: 2, after: first.next });
  expect([...first.items, ...rest.items].map((a) => a.address.slice(-1))).toEqual(["1", "2", "3", "4"]);
  expect(rest.next).toBeNull();
});

it("marks an article as withdrawn and takes the mark off", async () => {
  const store = await temporaryStore();
  const { article } = await addText(store, AT, "The ferry left.");
  await store.articles.withdraw(article, { at: "2024-03-06T00:00:00Z", reason: "gone" });
  expect((await store.articles.get(article))?.withdrawn).toEqual({ at: "2024-03-06T00:00:00.000Z", reason: "gone" });
  await store.articles.withdraw(article, null);
  expect((await store.articles.get(article))?.withdrawn).toBeNull();
});

it("gives many articles in the order asked, and leaves out what it does not know", async () => {
  const store = await temporaryStore();
  const ids: string[] = [];
  await store.transaction(async (parts) => {
    for (let n = 0; n < 150; n++) ids.push((await addText(parts, `${AT}/${n}`, `Text ${n}.`)).article);
  });
  const asked = [...ids].reverse();
  expect((await store.articles.many(["unknown", ...asked])).map((a) => a.id)).toEqual(asked);
});

/** Fields that are no part of a record are kept as Unicode text, without NUL. */
function kept(text: string): string {
  return Buffer.from(text).toString().replaceAll("\0", "\uFFFD");
}

it("gives any text and address back as it was", async () => {
  const store = await temporaryStore();
  const text = fc.string({ unit: "binary", maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, text, text, async (address, title, body) => {
      const { article, revision } = await addText(store, address, body, { title });
      const [{ record }] = await store.articles.read([revision]);
      expect([record.title, record.text]).toEqual([title, body]);
      expect(await store.articles.byAddress(address)).toMatchObject({ id: article, address: kept(address), title: kept(title) });
    }),
    {
      numRuns: 50,
      examples: [
        ["a\0b", "\0", "\uD800 \u{1F6F3}"],
        ["'; DROP TABLE articles; --", "", "\uFEFF"],
      ],
    },
  );
  expect(await store.check()).toEqual([]);
});

it("finds articles by their stated day, and by the day they were first seen", async () => {
  const store = await temporaryStore({ clock: () => new Date("2024-03-05T23:59:00Z") });
  const dated = (value: string) => ({ stated: { value, basis: "metadata" as const, span: null } });
  await addText(store, `${AT}/1`, "One.", dated("2024-03-01T10:00:00Z"));
  await addText(store, `${AT}/2`, "Two.", dated("2024-03-04"));
  await addText(store, `${AT}/3`, "Three.");
  const last = (found: readonly { readonly address: string }[]) => found.map((a) => a.address.slice(-1)).sort();
  expect(last(await store.articles.seenBetween("2024-03-05", "2024-03-05", 2, false))).toEqual(["2", "3"]);
  expect(last(await store.articles.seenBetween("2024-03-01", "2024-03-05", 9, true))).toEqual(["3"]);
  expect(await store.articles.seenBetween("2024-03-06", "2024-03-07", 9, false)).toEqual([]);
});
