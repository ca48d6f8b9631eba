import { parentPort, workerData } from "node:worker_threads";
import { openStore } from "../../store/open.ts";
import { articlePage } from "../../work/keep/article-page.ts";
import { storyDossier } from "../../work/keep/dossier.ts";
import { Grouping } from "../../work/keep/grouping.ts";
import { lastingId } from "../lasting-id.ts";
import { add } from "./additions.ts";
import { correct, undo } from "./corrections.ts";
import { exportStory } from "./exports.ts";
import { DossierMaker } from "./make-dossiers.ts";
import type { Asked, PlainError, RoomOptions, Tasks, Told } from "./room.ts";

type Awaited<T> = { readonly [K in keyof T]: T[K] extends (...values: infer V) => infer R ? (...values: V) => R | Promise<R> : never };

const { data, readOnly, allowPrivate, makesDossiers } = workerData as RoomOptions;
const store = await openStore(data, { readOnly });
const grouping = new Grouping();
const tell = (told: Told): void => parentPort?.postMessage(told);
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

const tasks: Awaited<Tasks> = {
  dossier: async (story) => json(await storyDossier(store, story)),
  article: async (id) => json(await articlePage(store, await lastingId(store, id))),
  export: (story, format) => exportStory(store, story, format),
  correct: (request) => correct(store, grouping, request),
  undo: (correction) => undo(store, grouping, correction),
  add: (id, inputs) => add(store, grouping, id, inputs, { allowPrivate, onProgress: (addition) => tell({ addition }) }),
};

const waiting: Asked[] = [];
const maker = makesDossiers ? new DossierMaker(store) : null;
let working = false;

/** What is asked comes first; while nothing is, dossiers are made one at a time. */
async function work(): Promise<void> {
  if (working) return;
  working = true;
  for (;;) {
    const asked = waiting.shift();
    if (asked !== undefined) await answer(asked);
    else if (maker === null || !(await maker.makeOne())) break;
    // Lets in what was asked meanwhile.
    await new Promise(setImmediate);
  }
  working = false;
  if (waiting.length > 0) void work();
}

async function answer({ number, task, values }: Asked): Promise<void> {
  try {
    tell({ number, value: await (tasks[task] as (...values: readonly unknown[]) => unknown)(...values) });
  } catch (error) {
    const { name, message, code, place, stack } = error as PlainError;
    tell({ number, error: { name, message, code, place, stack } });
  }
}

parentPort?.on("message", (asked: Asked | null) => {
  if (asked === null) maker?.wake();
  else waiting.push(asked);
  void work();
});
void work();
