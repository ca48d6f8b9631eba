import { Option } from "commander";

export interface DataOption {
  readonly data?: string;
}

/** `--data FOLDER`, for every command that works on the store. */
export function dataOption(): Option {
  return new Option("--data <folder>", "the data folder; else FIRSTHAND_DATA, else the platform's own place");
}
