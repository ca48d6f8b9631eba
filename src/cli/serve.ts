import { Command, InvalidArgumentError } from "commander";
import { StoreError } from "../store/error.ts";
import { dataFolder } from "../store/folder.ts";
import { type DataOption, dataOption } from "./data-option.ts";
import { CliError, EXIT, print } from "./output.ts";

interface Options extends DataOption {
  readonly port: number;
  readonly host: string;
  readonly readOnly?: boolean;
  readonly token?: string;
  readonly allowPrivate?: boolean;
}

/** Where it listens unless told otherwise. */
const PORT = 4180;

const EXAMPLES = `
Examples:
  firsthand serve                                 the page and the API at http://127.0.0.1:${PORT}/
  firsthand serve --read-only --data ./project    nothing can be changed
  firsthand serve --host 0.0.0.0                  for others too: the address that is printed holds a token
  FIRSTHAND_TOKEN=… firsthand serve --host ::     with a token of your own

It listens on this machine alone unless told otherwise. Ctrl-C ends it at once.`;

function portNumber(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0 || n > 65_535) throw new InvalidArgumentError("Give a number from 0 (any) to 65535.");
  return n;
}

/** `firsthand serve`: the page and the API. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Open the page and the API over the store")
    .option("--port <n>", "where to listen; 0: any port that is free", portNumber, PORT)
    .option("--host <name>", "address to listen on; with another than this machine's a token is required", "127.0.0.1")
    .option("--read-only", "nothing can be changed")
    .option("--token <text>", "what everyone must show; else FIRSTHAND_TOKEN, else made up where one is required")
    .option("--allow-private", "also fetch from addresses inside a network and send webhooks there")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action(run);
}

async function run({ data, host, port, readOnly = false, token, allowPrivate = false }: Options): Promise<void> {
  const own = token ?? (process.env.FIRSTHAND_TOKEN || null);
  try {
    // Loaded only here: the other commands start without it.
    const { serve } = await import("../server/serve.ts");
    const serving = await serve({ data: dataFolder(data, process.env), host, port, readOnly, token: own, allowPrivate });
    await print(`Firsthand listens at ${serving.address}\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
    });
    await serving.close();
    // The way a server ends: nothing was interrupted.
    process.exit(EXIT.done);
  } catch (error) {
    if (error instanceof StoreError) throw new CliError(`${error.message} ${error.hint} [${error.code}]`);
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new CliError(`port ${port} is in use: choose another with --port, or --port 0 for any`);
    if (code === "EACCES" || code === "EADDRNOTAVAIL" || code === "ENOTFOUND") throw new CliError(`cannot listen on ${host}, port ${port}`);
    throw error;
  }
}
