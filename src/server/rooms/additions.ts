import { Network } from "../../collect/network.ts";
import { defaultSettings } from "../../collect/settings.ts";
import { contentId } from "../../model/id.ts";
import type { LastingId } from "../../store/parts/articles.ts";
import type { Store } from "../../store/store.ts";
import type { Grouping } from "../../work/keep/grouping.ts";
import { archiveInputs } from "../../work/keep/intake/archive-inputs.ts";
import { opened } from "../../work/keep/intake/file-inputs.ts";
import type { Input } from "../../work/keep/intake/incoming.ts";
import { inputsOf } from "../../work/keep/intake/inputs.ts";
import { type TakenIn, takeIn } from "../../work/keep/intake/take-in.ts";
import type { Addition } from "../api/records.ts";

/** Something to add: bytes with a name, or an address to fetch. */
export type AdditionInput = { readonly name: string; readonly bytes: Uint8Array } | { readonly url: string };

export interface AddOptions {
  readonly allowPrivate: boolean;
  readonly onProgress: (addition: Addition) => void;
}

/** Problems told with an addition: of a file with thousands of bad lines the first are enough. */
const MOST_PROBLEMS = 200;

/** An addition before anything is read. */
export function begun(id: string): Addition {
  return { id, state: "reading", done: 0, of: null, articles: [], stories: [], problems: [] };
}

/** Takes in what was given, tells how far it is, and gives what came of it. Throws `StoreError`. */
export async function add(
  store: Store,
  grouping: Grouping,
  id: string,
  inputs: readonly AdditionInput[],
  { allowPrivate, onProgress }: AddOptions,
): Promise<Addition> {
  const came = new Set<string>();
  let network: Network | null = null;
  const open = (): Network => {
    network ??= new Network(defaultSettings({ allowPrivate }));
    return network;
  };
  const at = (taken: TakenIn, state: Addition["state"]): Addition => ({
    ...begun(id),
    state,
    done: taken.added.length + taken.revised.length + taken.unchanged,
    problems: taken.problems.slice(0, MOST_PROBLEMS),
  });
  try {
    // Few articles are read sooner here than a thread starts.
    const taken = await takeIn(store, grouping, noted(inputsFrom(store, inputs, open), came), {
      command: "add",
      threads: 1,
      onProgress: (soFar) => onProgress(at(soFar, "grouping")),
    });
    const articles = [...new Set([...taken.added, ...taken.revised, ...(await known(store, came))])];
    return {
      ...at(taken, articles.length > 0 ? "done" : "failed"),
      of: articles.length,
      articles,
      stories: await storiesOf(store, articles),
    };
  } finally {
    await (network as Network | null)?.close();
  }
}

async function* inputsFrom(store: Store, inputs: readonly AdditionInput[], network: () => Network): AsyncGenerator<Input> {
  for (const input of inputs) {
    if ("url" in input) yield* inputsOf(store, [input.url], { network });
    else yield* opened({ source: input.name, address: addressOf(input), chunks: chunksOf(input.bytes) }, archiveInputs);
  }
}

/** Files of one name are different articles, and the same bytes are one. */
function addressOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): string {
  return `added:${contentId("", Buffer.from(bytes).toString("latin1"))}/${encodeURIComponent(name)}`;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The inputs, with their addresses noted. */
async function* noted(inputs: AsyncIterable<Input>, addresses: Set<string>): AsyncGenerator<Input> {
  for await (const input of inputs) {
    if ("address" in input) addresses.add(input.address);
    yield input;
  }
}

/** The articles that stand at these addresses: what was there before is found again too. */
async function known({ articles }: Store, addresses: ReadonlySet<string>): Promise<readonly LastingId[]> {
  const found: LastingId[] = [];
  for (const address of addresses) {
    const article = await articles.byAddress(address);
    if (article !== null) found.push(article.id);
  }
  return found;
}

/** The stories of articles, the one with most of them first. */
async function storiesOf({ stories }: Store, articles: readonly LastingId[]): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const story of (await stories.of(articles)).values()) counts.set(story, (counts.get(story) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([story]) => story);
}
