import { afterEach, beforeEach, expect, it } from "vitest";
import type { Claim, Dossier } from "../../src/model/dossier.ts";
import { notSameClaim, samePerson } from "../../src/work/keep/corrections/inside.ts";
import { mergeStories } from "../../src/work/keep/corrections/place.ts";
import { undoCorrection } from "../../src/work/keep/corrections/undo.ts";
import { storyDossier } from "../../src/work/keep/dossier.ts";
import { Grouping } from "../../src/work/keep/grouping.ts";
import { FERRY, MINE, openShelf, type Shelf } from "./shelf.ts";

const REPORTS = [
  'Ferry aground\n\nMarch 5, 2024\n\nThe ferry Aurelia ran aground on the Gannet Bank off Port Sarne on Monday with 214 passengers, the coast guard of Velmark said. The captain of the Aurelia was taken to hospital with a broken arm, spokeswoman Ines Marlow said in Port Sarne. "Nobody is in danger on board the ferry tonight," Marlow said.',
  'Hurt on the Gannet Bank\n\nMarch 5, 2024\n\nThe ferry Aurelia ran aground on the Gannet Bank off Port Sarne on Monday with 240 passengers, police said. The captain of the Aurelia was taken to hospital with a broken arm, spokeswoman Nora Merlow told reporters in Port Sarne. "The crew did all that it could," Merlow said.',
  FERRY[2],
] as const;
const F = REPORTS.map((_, i) => `https://ferry${i}.example/a`);

let shelf: Shelf;
let story: string;
beforeEach(async () => {
  shelf = await openShelf();
  await shelf.add([F[0], REPORTS[0]], [F[1], REPORTS[1]]);
  story = (await shelf.storyOf(F[0])) ?? "";
});
afterEach(() => shelf.close());

const dossier = async (): Promise<Dossier> => (await storyDossier(shelf.store, story)) as Dossier;
const persons = async (): Promise<readonly string[]> => (await dossier()).entities.filter((e) => e.kind === "person").map((e) => e.name);
const together = ({ claims }: Dossier): Claim | undefined =>
  claims.find((c) => c.statements.some((s) => s.text.includes("240")) && c.statements.some((s) => s.text.includes("214")));

it("persons that are one are one with their mentions and quotes, as the story grows and after a merge, until it is undone", async () => {
  const before = await dossier();
  expect([...(await persons())].sort()).toEqual(["Ines Marlow", "Nora Merlow"]);
  const { correction } = await samePerson(shelf.store, new Grouping(), story, ["Ines Marlow", "nora merlow"]);
  const after = await dossier();
  expect(await persons()).toEqual(["Ines Marlow"]);
  const mentions = before.entities.filter((e) => e.kind === "person").flatMap((e) => e.mentions);
  const one = after.entities.find((e) => e.kind === "person");
  expect(one?.mentions.map((m) => m.text).sort()).toEqual(mentions.map((m) => m.text).sort());
  expect(one?.roles.map((r) => r.text)).toEqual(["spokeswoman"]);
  const said = (of: Dossier): number => of.quotes.filter((q) => q.speaker === one?.id).length;
  expect([said(before), said(after)]).toEqual([2, 3]);
  await shelf.add([F[2], REPORTS[2]], ["https://mine.example/a", MINE[0]]);
  expect(await persons()).toEqual(["Ines Marlow"]);
  const mine = (await shelf.storyOf("https://mine.example/a")) ?? "";
  await mergeStories(shelf.store, new Grouping(), [mine, story]);
  expect(await persons()).not.toContain("Nora Merlow");
  await undoCorrection(shelf.store, new Grouping(), correction);
  expect(await persons()).toContain("Nora Merlow");
});

it("a statement taken out of a claim stays out, its conflicts with it, as the story grows and its article is revised, until it is undone", async () => {
  const before = await dossier();
  const claim = together(before) as Claim;
  const statement = claim.statements.find((s) => s.text.includes("240"));
  expect(before.conflicts.filter((c) => c.claims.includes(claim.id)).map((c) => c.kind)).toEqual(["number"]);
  const at = { claim: claim.id, article: statement?.article ?? "", start: statement?.start ?? 0, end: statement?.end ?? 0 };
  const { correction } = await notSameClaim(shelf.store, new Grouping(), story, at);
  expect(together(await dossier())).toBeUndefined();
  expect((await dossier()).conflicts.filter((c) => c.kind === "number")).toEqual([]);
  await shelf.add([F[2], REPORTS[2]], [F[1], REPORTS[1].replace("2024\n\n", "2024\n\nThe harbour was shut at noon. ")]);
  expect((await dossier()).articles.some((a) => a.text.includes("shut at noon"))).toBe(true);
  expect(together(await dossier())).toBeUndefined();
  await undoCorrection(shelf.store, new Grouping(), correction);
  expect(together(await dossier())).toBeDefined();
});

it("refuses persons and statements that are not there", async () => {
  const [claim] = (await dossier()).claims;
  const [{ article }] = claim.statements;
  const whole = { claim: claim.id, article, start: 0, end: 9_999 };
  const run = (): Grouping => new Grouping();
  await expect(samePerson(shelf.store, run(), story, ["Ines Marlow", "Nobody"])).rejects.toMatchObject({ code: "not-a-person" });
  await expect(samePerson(shelf.store, run(), story, ["Ines Marlow", "Ines  MARLOW"])).rejects.toMatchObject({ code: "one-person" });
  await expect(samePerson(shelf.store, run(), "s0", ["a", "b"])).rejects.toMatchObject({ code: "unknown-id" });
  await expect(notSameClaim(shelf.store, run(), story, { ...whole, claim: "c0" })).rejects.toMatchObject({ code: "unknown-id" });
  await expect(notSameClaim(shelf.store, run(), story, { ...whole, article: "r0" })).rejects.toMatchObject({ code: "not-in-claim" });
});
