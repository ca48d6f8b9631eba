import { Worker } from "node:worker_threads";
import type { Addition, Correction, CorrectionRequest } from "../api/records.ts";
import type { AdditionInput } from "./additions.ts";
import type { ExportFormat } from "./exports.ts";

/** What is done in a thread, so that the one that answers never waits: what goes in and what comes out. JSON comes as text, ready to be sent. */
export interface Tasks {
  /** The dossier of a story; null where there is none. */
  readonly dossier: (story: string) => string | null;
  readonly article: (id: string) => string | null;
  readonly export: (story: string, format: ExportFormat) => string | null;
  readonly correct: (request: CorrectionRequest) => { readonly correction: Correction; readonly story: string | null };
  readonly undo: (correction: number) => Correction;
  readonly add: (id: string, inputs: readonly AdditionInput[]) => Addition;
}

export type Task = keyof Tasks;

export interface Asked {
  readonly number: number;
  readonly task: Task;
  readonly values: readonly unknown[];
}

/** What a thread sends: the answer to a question, or how far an addition is. */
export type Told =
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly error: PlainError }
  | { readonly addition: Addition };

/** An error as it crosses threads. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly place?: string;
  readonly stack?: string;
}

export interface RoomOptions {
  readonly data: string;
  readonly readOnly: boolean;
  readonly allowPrivate: boolean;
  /** Whether the dossiers of changed stories are made while nothing is asked. */
  readonly makesDossiers: boolean;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread with the store open that does tasks, one after the other. */
export class Room {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #ended: Error | null = null;

  constructor(options: RoomOptions, onAddition: (addition: Addition) => void = () => {}) {
    this.#worker = new Worker(new URL("./server-room.js", import.meta.url), { workerData: options });
    this.#worker.on("message", (told: Told) => {
      if ("addition" in told) return onAddition(told.addition);
      const waiting = this.#waiting.get(told.number);
      this.#waiting.delete(told.number);
      if ("error" in told) waiting?.reject(Object.assign(new Error(told.error.message), told.error));
      else waiting?.resolve(told.value);
    });
    this.#worker.on("error", (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on("exit", () => this.#end(new Error("the thread has ended")));
  }

  /** Asks for a task. Rejects with what it threw: name, code and place are kept. */
  ask<T extends Task>(task: T, ...values: Parameters<Tasks[T]>): Promise<ReturnType<Tasks[T]>> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const number = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as Waiting["resolve"], reject });
      this.#worker.postMessage({ number, task, values } satisfies Asked);
    });
  }

  /** Something changed in the store: there may be dossiers to make. */
  wake(): void {
    if (this.#ended === null) this.#worker.postMessage(null);
  }

  /** Ends the thread at once: what is not committed is as if it had not begun. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
