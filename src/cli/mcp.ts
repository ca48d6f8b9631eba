import { Command } from "commander";
import { type DataOption, dataOption } from "./data-option.ts";
import { withStore } from "./store.ts";

const EXAMPLES = `
Example, in the settings of a program that speaks MCP:
  { "command": "firsthand", "args": ["mcp", "--data", "/path/to/data"] }

Tools: list_stories, get_dossier, search_claims, search_quotes, get_article. They only read; texts of articles are marked as untrusted.`;

/** `firsthand mcp`: the store for programs that speak the Model Context Protocol, over standard input and output. */
export function mcpCommand(): Command {
  return new Command("mcp")
    .description("Give the store to a program that speaks MCP, for reading, over standard input and output")
    .addOption(dataOption())
    .addHelpText("after", EXAMPLES)
    .action((options: DataOption) =>
      withStore(options, { readOnly: true }, async (store) => {
        const { mcpServer } = await import("../server/mcp/server.ts");
        const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
        const server = mcpServer(store);
        await server.connect(new StdioServerTransport());
        await new Promise<void>((resolve) => {
          process.stdin.once("end", resolve);
          for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
        });
        await server.close();
      }),
    );
}
