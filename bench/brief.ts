import { measure } from "./process.ts";

const RUNS = 7;

/** Time from process start to the last byte, and peak memory, of `brief` on a folder: the median and the worst of seven runs. */
export async function benchBrief(folder: string): Promise<void> {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await measure(["dist/cli.js", "brief", "--one-story", "--format", "json", folder]));
  const wall = runs.map((r) => r.wallMs).sort((a, b) => a - b);
  const peak = runs.map((r) => r.peakMb).sort((a, b) => a - b);
  const at = (list: readonly number[], i: number): string => list[i].toFixed(0);
  console.log(
    `brief ${folder}: median ${at(wall, RUNS >> 1)} ms, worst ${at(wall, RUNS - 1)} ms; peak memory median ${at(peak, RUNS >> 1)} MB, worst ${at(peak, RUNS - 1)} MB`,
  );
}
