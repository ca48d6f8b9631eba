import { resolve } from "node:path";
import { expect, it } from "vitest";
import { dataFolder } from "./folder.ts";

it("takes the folder given, else the environment's, else the platform's", () => {
  expect(dataFolder("data", { FIRSTHAND_DATA: "/srv/firsthand" })).toBe(resolve("data"));
  expect(dataFolder(undefined, { FIRSTHAND_DATA: "/srv/firsthand" })).toBe(resolve("/srv/firsthand"));
  expect(dataFolder(undefined, { FIRSTHAND_DATA: "" })).toMatch(/firsthand/i);
});
