import { spawn } from "node:child_process";

/** What one run of a program took. */
export interface Run {
  /** From process start to its end, output read to the last byte. */
  readonly wallMs: number;
  readonly peakMb: number;
  /** Of all its threads, in user mode: other work on the machine moves it less than the time on the wall. */
  readonly cpuMs: number;
  readonly outputBytes: number;
}

/** Makes a Node process print its peak memory and processor time on its way out. */
const REPORT =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\npeak-kb '+u.maxRSS+' cpu-us '+u.userCPUTime+'\\n')})";

/** Runs a Node program once and measures it from outside. Throws where it ends with a status above 3. */
export function measure(args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", REPORT, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let outputBytes = 0;
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      outputBytes += chunk.length;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    child.on("error", reject);
    child.on("close", (status) => {
      const peak = /peak-kb (\d+) cpu-us (\d+)/.exec(stderr);
      if (status === null || status > 3 || peak === null) reject(new Error(`status ${status}: ${stderr}`));
      else resolve({ wallMs: performance.now() - start, peakMb: Number(peak[1]) / 1024, cpuMs: Number(peak[2]) / 1000, outputBytes });
    });
  });
}
