import type { Command } from "commander";

/** The commands in the order of the help. Each is loaded when it is needed: most of the time of a short run goes into loading. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  brief: async () => (await import("./brief.ts")).briefCommand(),
  annotate: async () => (await import("./annotate.ts")).annotateCommand(),
  group: async () => (await import("./group.ts")).groupCommand(),
  extract: async () => (await import("./extract.ts")).extractCommand(),
  add: async () => (await import("./add.ts")).addCommand(),
  feeds: async () => (await import("./feeds.ts")).feedsCommand(),
  collect: async () => (await import("./collect.ts")).collectCommand(),
  watch: async () => (await import("./collect.ts")).watchCommand(),
  stories: async () => (await import("./stories.ts")).storiesCommand(),
  show: async () => (await import("./show.ts")).showCommand(),
  merge: async () => (await import("./merge.ts")).mergeCommand(),
  split: async () => (await import("./split.ts")).splitCommand(),
  move: async () => (await import("./move.ts")).moveCommand(),
  hide: async () => (await import("./hide.ts")).hideCommand(),
  "same-person": async () => (await import("./same-person.ts")).samePersonCommand(),
  "not-same-claim": async () => (await import("./not-same-claim.ts")).notSameClaimCommand(),
  undo: async () => (await import("./undo.ts")).undoCommand(),
  log: async () => (await import("./log.ts")).logCommand(),
  export: async () => (await import("./export.ts")).exportCommand(),
  doctor: async () => (await import("./doctor.ts")).doctorCommand(),
  serve: async () => (await import("./serve.ts")).serveCommand(),
  mcp: async () => (await import("./mcp.ts")).mcpCommand(),
  eval: async () => (await import("./eval.ts")).evalCommand(),
};

/** The command that the arguments name; all of them where they name none, for the help and for what is wrong with them; none for the version. */
export async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  if (first === "--version" || first === "-V") return [];
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? [COMMANDS[first]] : Object.values(COMMANDS);
  return Promise.all(named.map((load) => load()));
}
