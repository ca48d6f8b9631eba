import { describe, expect, it } from "vitest";
import { dayOrder, type OrderSigns } from "./day-order.ts";

const order = (signs: Partial<OrderSigns>) => dayOrder({ url: null, outlet: null, texts: [], stated: null, ...signs });

describe("how an article writes numeric dates", () => {
  it.each<[string, Partial<OrderSigns>, "day-first" | "month-first" | null]>([
    ["a British address", { url: "https://vale.co.uk/a" }, "day-first"],
    ["an American outlet", { outlet: "CNN" }, "month-first"],
    ["a country with both orders", { url: "https://vale.ca/a" }, null],
    ["nothing", { texts: ["on 3/4/2019"] }, null],
    ["another date of the text", { texts: ["on 3/4/2019 and 25/4/2019"] }, "day-first"],
    ["the text against the country", { texts: ["on 4/25/2019"], url: "https://vale.co.uk/a" }, "month-first"],
    ["two dates that disagree", { texts: ["on 4/25/2019 and 25/4/2019"], url: "https://vale.co.uk/a" }, null],
    ["the day in the address", { texts: ["3/4/2019"], url: "https://vale.example/2019/04/03/a" }, "day-first"],
    ["the stated day", { texts: ["3/4/19"], stated: "2019-03-04T10:00:00" }, "month-first"],
    ["a part of a longer number", { texts: ["1/25/4/2019", "12-25-4-2019"] }, null],
  ])("%s", (_, signs, expected) => {
    expect(order(signs)).toBe(expected);
  });
});
