import type { Dossier } from "../model/dossier.ts";
import { storyDossier } from "../work/keep/dossier.ts";
import { findId } from "../work/keep/find-id.ts";
import type { DataOption } from "./data-option.ts";
import { CliError } from "./output.ts";
import { known } from "./show.ts";
import { withStore } from "./store.ts";

/** The dossier of a story of the store, by its id or the beginning of one. Throws a CliError where there is none. */
export async function storedDossier(data: DataOption, given: string): Promise<Dossier> {
  const dossier = await withStore(data, { create: false }, async (store) => {
    const found = known(given, await findId(store, given));
    if (found.kind !== "story")
      throw new CliError(`"${given}" is the id of ${found.kind === "article" ? "an article" : "a claim"}, not of a story`);
    return storyDossier(store, found.id);
  });
  if (dossier === null) throw new CliError(`the story ${given} is gone`);
  return dossier;
}
