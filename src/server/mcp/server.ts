import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { VERSION } from "../../model/version.ts";
import { StoreError } from "../../store/error.ts";
import type { Store } from "../../store/store.ts";
import { GET_ARTICLE, getArticleTool } from "./tools/get-article.ts";
import { GET_DOSSIER, getDossierTool } from "./tools/get-dossier.ts";
import { LIST_STORIES, listStoriesTool } from "./tools/list-stories.ts";
import { SEARCH_CLAIMS, SEARCH_QUOTES, searchClaimsTool, searchQuotesTool } from "./tools/search-passages.ts";
import { type Answer, INSTRUCTIONS, refused } from "./untrusted.ts";

/** Tools that read, and nothing that changes or fetches. */
const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/** The store as an MCP server. */
export function mcpServer(store: Store): McpServer {
  const server = new McpServer({ name: "firsthand", version: VERSION }, { instructions: INSTRUCTIONS });
  const told =
    <I>(tool: (store: Store, input: I) => Promise<Answer>) =>
    async (input: I): Promise<Answer> => {
      try {
        return await tool(store, input);
      } catch (error) {
        // The path of the store is nobody's business but the user's.
        if (error instanceof StoreError) return refused(`${error.code}: ${error.hint}`);
        throw error;
      }
    };
  server.registerTool(LIST_STORIES.name, { ...LIST_STORIES, annotations: READS }, told(listStoriesTool));
  server.registerTool(GET_DOSSIER.name, { ...GET_DOSSIER, annotations: READS }, told(getDossierTool));
  server.registerTool(SEARCH_CLAIMS.name, { ...SEARCH_CLAIMS, annotations: READS }, told(searchClaimsTool));
  server.registerTool(SEARCH_QUOTES.name, { ...SEARCH_QUOTES, annotations: READS }, told(searchQuotesTool));
  server.registerTool(GET_ARTICLE.name, { ...GET_ARTICLE, annotations: READS }, told(getArticleTool));
  return server;
}
