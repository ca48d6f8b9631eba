import { expect, it } from "vitest";
import type { Publication } from "../model/dossier.ts";
import { spanOfDays } from "./when.ts";

const published = (earliest: string | null, latest: string | null): Publication => ({
  earliest,
  latest,
  basis: "inferred",
  stated: null,
  doubt: null,
  evidence: [],
});

it("spans the publication days, whatever their order and form", () => {
  expect(spanOfDays([published("2023-05-10T14:00:00Z", "2023-05-10T14:00:00Z")])).toBe("2023-05-10");
  expect(spanOfDays([published("2023-05-10", "2023-05-16"), published("2023-05-03", "2023-05-09")])).toBe("2023-05-03/2023-05-16");
  expect(spanOfDays([published("2023-05-03", null), published(null, null)])).toBe("2023-05-03");
  expect(spanOfDays([published(null, null)])).toBe("..");
});
