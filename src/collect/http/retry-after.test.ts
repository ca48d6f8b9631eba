import { expect, it } from "vitest";
import { retryAfter } from "./retry-after.ts";

const NOW = Date.UTC(2024, 2, 12, 9);
const DAY = 86_400_000;

it.each([
  ["120", 120_000],
  [" 0 ", 0],
  ["Tue, 12 Mar 2024 09:05:00 GMT", 300_000],
  ["Tue, 12 Mar 2024 08:00:00 GMT", 0],
  ["99999999999", DAY],
  ["Wed, 12 Mar 2094 09:00:00 GMT", DAY],
  ["-5", null],
  ["soon", null],
  ["", null],
  [undefined, null],
])("%s", (header, ms) => {
  expect(retryAfter(header, NOW, DAY)).toBe(ms);
});
