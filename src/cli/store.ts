import { StoreError } from "../store/error.ts";
import { dataFolder } from "../store/folder.ts";
import { openStore, type StoreOptions } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { KeepError } from "../work/keep/error.ts";
import type { DataOption } from "./data-option.ts";
import { CliError } from "./output.ts";

/** Opens the store, runs, and closes it whatever comes. What the store cannot do becomes a CliError with its code and hint. */
export async function withStore<T>({ data }: DataOption, options: StoreOptions, run: (store: Store) => Promise<T>): Promise<T> {
  let store: Store | null = null;
  try {
    store = await openStore(dataFolder(data, process.env), options);
    return await run(store);
  } catch (error) {
    if (error instanceof StoreError || error instanceof KeepError) throw new CliError(`${error.message} ${error.hint} [${error.code}]`);
    throw error;
  } finally {
    await store?.close();
  }
}
