import { describe, expect, it } from "vitest";
import { detectLanguage } from "./language.ts";

describe("language", () => {
  it.each([
    ["en", "The council said on Monday that the bridge would be closed for two weeks, and that there had been no warning."],
    ["de", "Der Stadtrat teilte am Montag mit, dass die Brücke zwei Wochen lang gesperrt bleibt und niemand gewarnt worden war."],
    ["fr", "Le conseil a annoncé lundi que le pont serait fermé pendant deux semaines et que personne n'avait été prévenu."],
    ["es", "El consejo anunció el lunes que el puente estará cerrado durante dos semanas y que nadie había sido avisado."],
    ["und", "12 345 – 67 !!!"],
    ["und", ""],
  ])("%s", async (code, text) => {
    expect(await detectLanguage(text)).toBe(code);
  });
});
