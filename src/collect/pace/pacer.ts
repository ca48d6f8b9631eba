interface Host {
  /** Ends when the last request in line has ended. Never rejects. */
  line: Promise<void>;
  /** Requests under way or in line. */
  waiting: number;
  /** Milliseconds since 1970 before which the host is not asked. */
  readyAt: number;
  /** Requests that failed in a row. */
  faults: number;
}

/** Hosts remembered at the same time; those at rest longest are forgotten first. An entry is some hundred bytes. */
const MAX_HOSTS = 10_000;

/** Keeps the pace of each host: one request at a time, a pause after each, and a rest where the host asks for one. */
export class Pacer {
  readonly #hosts = new Map<string, Host>();
  readonly #now: () => number;
  readonly #sleep: (ms: number, signal?: AbortSignal) => Promise<void>;

  constructor(now: () => number, sleep: (ms: number, signal?: AbortSignal) => Promise<void>) {
    this.#now = now;
    this.#sleep = sleep;
  }

  /** When the host may be asked next, in milliseconds since 1970; 0 for one not known. */
  readyAt(host: string): number {
    return this.#hosts.get(host)?.readyAt ?? 0;
  }

  /** The host is not asked for so long. A longer rest stays. */
  rest(host: string, ms: number): void {
    const entry = this.#entry(host);
    entry.readyAt = Math.max(entry.readyAt, this.#now() + ms);
  }

  /** Notes how a request ended; how many have failed in a row, this one included. */
  ended(host: string, failed: boolean): number {
    const entry = this.#entry(host);
    entry.faults = failed ? entry.faults + 1 : 0;
    return entry.faults;
  }

  /**
   * Does `work` when it is its turn at the host, and then lets `pauseMs` pass before the next. A rest longer than `patienceMs` is not waited
   * for: `tooLong` gets how long it still is, and gives the result instead.
   *
   * @throws what `work` or `sleep` throw.
   */
  async turn<T>(
    host: string,
    times: { readonly pauseMs: number; readonly patienceMs: number; readonly signal?: AbortSignal },
    work: () => Promise<T>,
    tooLong: (ms: number) => T,
  ): Promise<T> {
    const entry = this.#entry(host);
    const before = entry.line;
    let end: () => void = () => {};
    entry.line = new Promise((resolve) => {
      end = resolve;
    });
    entry.waiting++;
    try {
      await before;
      for (let wait = entry.readyAt - this.#now(); wait > 0; wait = entry.readyAt - this.#now()) {
        if (wait > times.patienceMs) return tooLong(wait);
        await this.#sleep(wait, times.signal);
      }
      try {
        return await work();
      } finally {
        entry.readyAt = Math.max(entry.readyAt, this.#now() + times.pauseMs);
      }
    } finally {
      entry.waiting--;
      end();
    }
  }

  #entry(host: string): Host {
    const known = this.#hosts.get(host);
    if (known !== undefined) {
      this.#hosts.delete(host);
      this.#hosts.set(host, known);
      return known;
    }
    const entry: Host = { line: Promise.resolve(), waiting: 0, readyAt: 0, faults: 0 };
    this.#hosts.set(host, entry);
    if (this.#hosts.size > MAX_HOSTS) this.#forget();
    return entry;
  }

  #forget(): void {
    for (const [host, entry] of this.#hosts) {
      if (entry.waiting > 0 || entry.readyAt > this.#now()) continue;
      this.#hosts.delete(host);
      return;
    }
  }
}
