import { describe, expect, it } from "vitest";
import type { Statement } from "../model/dossier.ts";
import { claimStatus } from "./status.ts";

const said = (article: string, origin: string | null): Statement => ({
  article,
  start: 0,
  end: 1,
  text: "x",
  origin,
  via: [],
  mode: "asserted",
});
const statusOf = (statements: readonly Statement[], same: Readonly<Record<string, string>> = {}, disputed = false) => {
  const origins = [...new Set(statements.flatMap((s) => s.origin ?? []))];
  return claimStatus(statements, origins, (o) => same[o] ?? o, disputed);
};

describe("the status of a claim", () => {
  it("counts independent origins, not articles", () => {
    expect(statusOf([said("a", "wire"), said("b", "wire"), said("c", "wire")])).toBe("single-origin");
    expect(statusOf([said("a", "wire"), said("b", "courier")])).toBe("corroborated");
    expect(statusOf([said("a", "daily"), said("b", "sunday")], { sunday: "daily" })).toBe("single-origin");
  });
  it("never lets an unknown origin corroborate", () => {
    expect(statusOf([said("a", "wire"), said("b", null)])).toBe("origin-unknown");
    expect(statusOf([said("a", null), said("b", null)])).toBe("origin-unknown");
    expect(statusOf([said("a", "wire")])).toBe("single-article");
  });
  it("says where it is disputed before anything else", () => {
    expect(statusOf([said("a", "wire"), said("b", "courier")], {}, true)).toBe("disputed");
  });
});
