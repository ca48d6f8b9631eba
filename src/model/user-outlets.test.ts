import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.ts";

describe("outlets of the user", () => {
  const file = join(temporaryFolder(), "own.json");
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv("FIRSTHAND_OUTLETS", file);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(file, { force: true });
  });

  it("are known by their hosts and share the family of their publisher", async () => {
    const families = { "River Media": ["Riverton Herald|The Herald of Riverton", "Oldham Post"] };
    writeFileSync(file, JSON.stringify({ outlets: { "Riverton Herald": "herald.example" }, families }));
    const { familyOf, knownOutlet } = await import("./publishers.ts");
    const { outletOfHost } = await import("./outlets.ts");
    expect(outletOfHost("www.herald.example")).toBe("Riverton Herald");
    expect(knownOutlet("the Herald of Riverton")?.name).toBe("Riverton Herald");
    expect([familyOf("Riverton Herald"), familyOf("Oldham Post"), familyOf("Sorra Times")]).toEqual([
      "River Media",
      "River Media",
      "Sorra Times",
    ]);
  });

  it("in another form are told", async () => {
    writeFileSync(file, '{"families": {"River Media": "Oldham Post"}}');
    const { userOutlets } = await import("./user-outlets.ts");
    expect(() => userOutlets()).toThrow();
  });
});
