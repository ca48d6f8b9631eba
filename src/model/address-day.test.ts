import { expect, it } from "vitest";
import { dayInAddress } from "./address-day.ts";

it.each([
  ["https://v.example/news/2019/11/18/bridge", "2019-11-18"],
  ["https://v.example/2019/nov/8/bridge.html", "2019-11-08"],
  ["https://v.example/news/2019-11-18/bridge", "2019-11-18"],
  ["https://v.example/2019/11/bridge", null],
  ["https://v.example/2019/13/40/bridge", null],
  ["https://v.example/2019/02/30/bridge", null],
  ["https://v.example/id/20191118/1", null],
])("the day in %s", (url, value) => {
  expect(dayInAddress(url)).toBe(value);
});
