import type { Quantity } from "../../model/annotated.ts";

/** The values that a number, as it is put, can stand for; in the base unit of its dimension. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

/** Dimension and factor to its base unit. Units without an entry are their own dimension. */
const DIMENSIONS = new Map<string, readonly [string, number]>([
  ["m", ["length", 1]],
  ["km", ["length", 1000]],
  ["cm", ["length", 0.01]],
  ["mm", ["length", 0.001]],
  ["mile", ["length", 1609.344]],
  ["ft", ["length", 0.3048]],
  ["in", ["length", 0.0254]],
  ["yd", ["length", 0.9144]],
  ["kg", ["mass", 1]],
  ["g", ["mass", 0.001]],
  ["t", ["mass", 1000]],
  ["lb", ["mass", 0.4536]],
  ["oz", ["mass", 0.02835]],
  ["l", ["volume", 1]],
  ["gal", ["volume", 3.785]],
  ["ha", ["area", 1]],
  ["acre", ["area", 0.4047]],
  ["mph", ["speed", 1.609]],
  ["km/h", ["speed", 1]],
  ["second", ["time", 1]],
  ["minute", ["time", 60]],
  ["hour", ["time", 3600]],
  ["day", ["time", 86_400]],
  ["week", ["time", 604_800]],
  ["month", ["time", 2_629_800]],
  ["year", ["time", 31_557_600]],
  ["decade", ["time", 315_576_000]],
]);

/** Share by which a rounding stays short of the next one's. */
const BORDER = 1e-6;
/** How far "about 50" may lie from 50: a tenth to either side. */
const ABOUT = 0.1;
/** "nearly 50" is under 50, and not far: within an eighth. */
const NEARLY = 0.125;
/** A round number ("130 miles", "1,200") may be rounded by half of its last non-zero place, and by no more than this share of itself. */
const ROUNDING = 0.05;
/** Counts under this are taken to the letter, even where they are round. */
const ROUNDED_COUNT = 1000;
/** "hundreds" are 200 up to the next order of magnitude; "thousands" and more are used a little beyond. */
const VAGUE_ORDERS = new Map<number, readonly [number, number]>([
  [12, [24, 200]],
  [20, [40, 200]],
  [10, [20, 99]],
  [100, [200, 1000]],
  [1000, [1000, 50_000]],
  [10_000, [10_000, 200_000]],
  [100_000, [100_000, 1_000_000]],
  [1e6, [1e6, 1e8]],
]);
const VAGUE = /\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b/i;
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const SCALE = /\b(?:hundred|thousand|million|billion|trillion|[mbt]n|k|m|b)\b/i;

export function dimensionOf(unit: string | null): string {
  return unit === null ? "count" : (DIMENSIONS.get(unit)?.[0] ?? unit);
}

export function factorOf(unit: string | null): number {
  return unit === null ? 1 : (DIMENSIONS.get(unit)?.[1] ?? 1);
}

/** Conversions between units are rounded: 130 ft is 39.6 m and printed as 40 m. */
export const CONVERSION_SLACK = 0.03;

/** Half the place of the last digit that is written and not a trailing zero: 130 → 5, 1.1 million → 50,000, 51 → 0.5. */
function halfPlace(value: number, text: string): number {
  const digits = text.match(NUMBER)?.[0].replaceAll(",", "");
  if (digits === undefined) return 0;
  const written = Number(digits);
  const scale = written === 0 ? 1 : value / written;
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (decimals > 0) return (scale * 10 ** -decimals) / 2;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return (scale * 10 ** zeros) / 2;
}

/**
 * The range of values that a quantity leaves open, from its bound, its precision as written and its kind: "51" is 51, "more than 50" is
 * above 50, "nearly 50" just under it, "1.1 million" 1,050,000 to 1,150,000, "hundreds" 200 to 1,000. `text` is the quantity as it stands.
 */
export function rangeOf(q: Quantity, text: string): NumberRange {
  const factor = factorOf(q.unit);
  const exact = (low: number, high: number): NumberRange => ({ low: low * factor, high: high * factor });
  if (VAGUE.test(text)) {
    const order = VAGUE_ORDERS.get(q.value);
    return order === undefined ? exact(q.value, q.value * 100) : exact(order[0], order[1]);
  }
  const numbers = text.match(NUMBER) ?? [];
  if (q.bound === "at-least" && numbers.length === 2) {
    const scale = q.value / Number(numbers[0].replaceAll(",", ""));
    const last = Number(numbers[1].replaceAll(",", ""));
    // "2 to 3 million": the scale word belongs to both.
    const shared = SCALE.test(text) && q.value < last * 1000 ? Math.max(scale, 1) : scale;
    const high = last * shared;
    return exact(Math.min(q.value, high), Math.max(q.value, high));
  }
  // Half of the place, and not its border: 1.5 and 1.6 are two figures.
  const half = halfPlace(q.value, text) * (1 - BORDER);
  const rounded = q.unit !== null ? true : q.value >= ROUNDED_COUNT;
  const whole = q.unit === "year-old" || q.unit === "age";
  const slack = whole ? 0 : rounded ? Math.min(half, Math.max(ROUNDING * q.value, /\.\d/.test(text) ? half : 0)) : 0;
  const tiny = 1e-9 * Math.max(1, q.value);
  switch (q.bound) {
    case "above":
      return exact(q.value + tiny, Number.POSITIVE_INFINITY);
    case "at-least":
      return exact(q.value - slack, Number.POSITIVE_INFINITY);
    case "at-most":
      return exact(0, q.value + slack);
    case "below":
      return /nearly|almost|close|short|just|approaching/i.test(text)
        ? exact(q.value * (1 - NEARLY), q.value - tiny)
        : exact(0, q.value - tiny);
    case "about":
      return exact(q.value * (1 - ABOUT), q.value * (1 + ABOUT));
    default:
      return exact(q.value - slack, q.value + slack);
  }
}

/** Whether two ranges share a value. `slack`: share of the value that a conversion between units may have rounded away. */
export function meet(a: NumberRange, b: NumberRange, slack = 0): boolean {
  const room = slack * Math.min(Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + room && b.low <= a.high + room;
}
