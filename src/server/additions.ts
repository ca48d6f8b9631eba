import { randomUUID } from "node:crypto";
import type { Addition } from "./api/records.ts";
import { ApiFault } from "./errors.ts";
import type { AdditionInput } from "./rooms/additions.ts";
import { begun } from "./rooms/additions.ts";
import type { Room } from "./rooms/room.ts";

/** Additions that wait or run at the same time: each may hold files of the largest size in memory. */
export const MOST_UNDER_WAY = 8;
/** Additions remembered after they are done, so that whoever made them can ask. */
const REMEMBERED = 200;

/** What is being added through the API, and what came of it. */
export class Additions {
  readonly #byId = new Map<string, Addition>();
  readonly #changed: (addition: Addition) => void;

  constructor(changed: (addition: Addition) => void) {
    this.#changed = changed;
  }

  get(id: string): Addition | null {
    return this.#byId.get(id) ?? null;
  }

  /** Begins an addition and gives it as it stands. Throws `ApiFault` "too-many-additions". */
  begin(room: Room, inputs: readonly AdditionInput[]): Addition {
    const underWay = [...this.#byId.values()].filter((a) => a.state !== "done" && a.state !== "failed").length;
    if (underWay >= MOST_UNDER_WAY) throw new ApiFault("too-many-additions", `${MOST_UNDER_WAY} additions are under way.`);
    const addition = begun(randomUUID());
    this.#byId.set(addition.id, addition);
    for (const id of this.#byId.keys()) if (this.#byId.size > REMEMBERED) this.#byId.delete(id);
    room.ask("add", addition.id, inputs).then(
      (done) => this.note(done),
      (error: { code?: string; message: string }) => this.note(failed(addition, error)),
    );
    return addition;
  }

  note(addition: Addition): void {
    if (!this.#byId.has(addition.id)) return;
    this.#byId.set(addition.id, addition);
    this.#changed(addition);
  }
}

function failed(addition: Addition, { code, message }: { code?: string; message: string }): Addition {
  const problem = { source: "the store", code: code ?? "failed", reason: message, hint: "What was told as done before is kept." };
  return { ...addition, state: "failed", problems: [problem] };
}
