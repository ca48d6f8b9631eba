import type { Alignment } from "./difference.ts";
import type { Measured } from "./measured.ts";
import { CONVERSION_SLACK, meet } from "./number-range.ts";

/** Figures that lie further apart than this factor measure different things, whatever the words around them. */
const FARTHEST = 20;
/** Ages further apart than this, in years and as a factor, are of two people. */
const AGE_GAP = 3;
const AGE_RATIO = 1.25;

/** Whether two counts of one noun may count the same: not "seven steel boats" and "three fishing boats". */
function alikeKinds(a: Measured, b: Measured): boolean {
  if (a.joint !== b.joint) return false;
  if (a.named !== b.named) return false;
  if (a.kinds.size === 0 || b.kinds.size === 0) return !a.named;
  return [...a.kinds].some((k) => b.kinds.has(k));
}

/** Whether two numbers that are equal are one number said twice: a wider net than for two that differ. */
export function sameMatter(a: Measured, b: Measured): boolean {
  const base = (m: Measured): string => m.dimension.replace(" rate", "");
  if (base(a) !== base(b)) return false;
  return a.counted === b.counted || (base(a) !== "count" && (a.counted === null || b.counted === null));
}

export function comparable(a: Measured, b: Measured): boolean {
  if (a.dimension !== b.dimension || a.part !== b.part) return false;
  if (a.where !== null && b.where !== null && a.where !== b.where) return false;
  if (a.bearer !== null && b.bearer !== null && a.bearer !== b.bearer) return false;
  if (a.dimension.startsWith("count"))
    return a.counted === b.counted && (a.fate === null || b.fate === null || a.fate === b.fate) && alikeKinds(a, b);
  if (a.counted === b.counted) return true;
  // A distance from something is not a size.
  return (a.counted === null && !POINT.test(b.counted ?? "")) || (b.counted === null && !POINT.test(a.counted ?? ""));
}

const POINT = /^(?:from|off|short|above|below|under|behind|ahead|clear|outside|inside|beyond|away|.*er)$/;

export function agrees(a: Measured, b: Measured): boolean {
  return meet(a.range, b.range, a.quantity.unit === b.quantity.unit ? 0 : CONVERSION_SLACK);
}

/** "More than 200" and "more than 350" can both be true; in copies of one sentence they are two figures. */
export function rivals(a: Measured, b: Measured): boolean {
  const { bound } = a.quantity;
  if (bound !== b.quantity.bound || !/^(?:above|at-least|at-most)$/.test(bound) || a.quantity.unit !== b.quantity.unit) return false;
  return Math.max(a.quantity.value, b.quantity.value) > RIVAL * Math.min(a.quantity.value, b.quantity.value);
}

/** How many times larger of two open figures the larger must be. */
const RIVAL = 1.2;

export function farApart(a: Measured, b: Measured): boolean {
  if (a.dimension === "year-old") {
    const [young, old] = [a.quantity.value, b.quantity.value].sort((p, q) => p - q);
    return old - young > AGE_GAP && old > young * AGE_RATIO;
  }
  const [low, high] = a.range.low < b.range.low ? [a, b] : [b, a];
  return high.range.low > FARTHEST * Math.max(low.range.high, 1);
}

/** How alike the places of two numbers must be before a difference between them counts, 0 to 1; null: never. */
export function leastContext(x: Measured, y: Measured, alone: boolean, at: Alignment): number | null {
  const counted = x.counted !== null && x.counted === y.counted;
  const close = at.score >= CLOSE;
  if (x.dimension === "year-old") return alone && (at.claimed || close) ? 0 : CONTEXT.age;
  if (x.dimension === "time") return close ? CONTEXT.time : null;
  if (/^[A-Z]{3}$/.test(x.dimension)) return alone || close ? CONTEXT.money : null;
  if (x.dimension.startsWith("%") && !counted) return CONTEXT.uncounted;
  if (!x.dimension.startsWith("count")) return counted ? CONTEXT.counted : alone && at.claimed ? CONTEXT.lone : CONTEXT.uncounted;
  return alone && at.claimed ? CONTEXT.lone : CONTEXT.counted;
}

/** Chosen on planted and unaltered pairs (eval/plant) and by reading what was reported on groups of articles. */
export const CLOSE = 0.6;
const CONTEXT = { age: 0.3, time: 0.5, money: 0.5, counted: 0.3, uncounted: 0.5, lone: 0.08 };
