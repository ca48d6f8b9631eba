import { type Command, Option } from "commander";
import { Network } from "../collect/network.ts";
import { defaultSettings } from "../collect/settings.ts";
import { VERSION } from "../model/version.ts";

export interface NetworkOptions {
  readonly allowPrivate?: boolean;
  readonly contact?: string;
}

/** The options of commands that fetch. */
export function withNetworkOptions(command: Command): Command {
  return command
    .addOption(new Option("--allow-private", "also fetch from addresses inside a network, and from any port"))
    .addOption(new Option("--contact <address>", "your e-mail or web address, sent with every request so that a site can write to you"));
}

/** A network that is opened when it is first asked for, and closed at the end. */
export async function withNetwork<T>(
  { allowPrivate = false, contact }: NetworkOptions,
  run: (open: () => Network) => Promise<T>,
): Promise<T> {
  let network: Network | null = null;
  try {
    return await run(() => {
      const agent = { name: "Firsthand", version: VERSION, project: null, contact: contact ?? null };
      network ??= new Network(defaultSettings({ agent, allowPrivate }));
      return network;
    });
  } finally {
    await (network as Network | null)?.close();
  }
}
