import picocolors from "picocolors";
import { Paper } from "../render/terminal/paper.ts";
import { terminalOptions } from "./formats.ts";

/** Paper for what a command prints to a person: wide as the terminal, coloured as it allows. */
export function paper(): Paper {
  const { color, width } = terminalOptions();
  return new Paper(width, picocolors.createColors(color));
}
