import { Network } from "../../collect/network.ts";
import { defaultSettings } from "../../collect/settings.ts";
import type { StoredWebhook } from "../../store/parts/webhooks.ts";
import type { Store } from "../../store/store.ts";
import { eventsSince, type KeptEvent } from "../../work/keep/events.ts";
import { progressAfter } from "./progress.ts";
import { send } from "./send.ts";
import { signatureOf } from "./sign.ts";

/** How often it is looked whether there is something to tell. */
const LOOK_MS = 1_000;

/** Tells webhooks what happens, each by itself, event after event in their order; an event may be told twice, and is lost only after many tries. */
export class Teller {
  readonly #store: Store;
  readonly #network: Network;
  readonly #busy = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Store, allowPrivate: boolean) {
    this.#store = store;
    this.#network = new Network(defaultSettings({ allowPrivate }));
  }

  start(): void {
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#network.close();
  }

  async #look(): Promise<void> {
    const nowIso = new Date().toISOString();
    for (const webhook of await this.#store.webhooks.list().catch(() => [])) {
      if (this.#busy.has(webhook.id) || (webhook.nextDueAt ?? "") > nowIso) continue;
      this.#busy.add(webhook.id);
      void this.#tell(webhook)
        .catch((error: unknown) => this.#timer !== null && process.stderr.write(`firsthand: webhook ${webhook.id}: ${String(error)}\n`))
        .finally(() => this.#busy.delete(webhook.id));
    }
  }

  /** Tells one webhook what it was not told, until a message fails. */
  async #tell(webhook: StoredWebhook): Promise<void> {
    for (let at = webhook; this.#timer !== null; ) {
      const { events, last } = await eventsSince(this.#store, at.told);
      if (last === at.told) return;
      const event = events.find((e) => at.kinds.includes(e.kind));
      const outcome = event === undefined ? null : await this.#send(at, event);
      const progress =
        event === undefined || outcome === null ? { ...at, told: last } : progressAfter(at, event.number, outcome, Date.now());
      if (this.#timer === null) return;
      await this.#store.webhooks.update(at.id, progress);
      if (progress.nextDueAt !== null) return;
      at = { ...at, ...progress };
    }
  }

  #send({ id, address, secret }: StoredWebhook, event: KeptEvent): Promise<string> {
    const body = JSON.stringify({ ...event, addition: null });
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = {
      "firsthand-webhook": id,
      "firsthand-event": event.kind,
      "firsthand-timestamp": String(timestamp),
      "firsthand-signature": signatureOf(secret, timestamp, body),
    };
    return send({ address, headers, body }, this.#network);
  }
}
