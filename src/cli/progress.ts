import cliProgress from "cli-progress";

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** Runs of fewer steps end before a bar could be read. */
const WORTH_SHOWING = 40;

/** A bar on standard error while long work runs; nothing where that is no terminal. */
export function progress(what: string, total: number): Progress {
  if (!process.stderr.isTTY || total < WORTH_SHOWING) return { update: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: `${what} {bar} {value}/{total}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

/** A count on standard error while long work of unknown length runs; nothing where that is no terminal. */
export function counter(what: string): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  return {
    update: (done) => process.stderr.write(`\r${done} ${what}`),
    stop: () => process.stderr.write("\r\u001b[K"),
  };
}
