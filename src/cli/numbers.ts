import { InvalidArgumentError } from "commander";

/** The value of an option that takes a whole number from 1. */
export function positiveCount(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return n;
}
