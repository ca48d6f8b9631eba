import { createRoute, z } from "@hono/zod-openapi";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../rooms/exports.ts";
import { failures, idParameter } from "../answers.ts";

const FORMATS = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]];

const route = createRoute({
  method: "get",
  path: "/api/stories/{id}/export",
  operationId: "exportStory",
  summary: "A story as a file",
  description: "html, markdown and json: the dossier; csv: a row for each statement; jsonl: the articles, one a line.",
  request: { params: idParameter, query: z.strictObject({ format: z.enum(FORMATS) }) },
  responses: {
    200: {
      description: "The file",
      content: Object.fromEntries(Object.values(EXPORT_FORMATS).map((f) => [f.mediaType.split(";")[0], { schema: z.string() }])),
    },
    ...failures("unknown-id", "bad-parameter"),
  },
});

/** What is taken along is never run on this origin: it is an attachment, and would be shown without script and without this origin. */
const ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function exportRoute(api: Api, { readingRoom }: Desk): void {
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    const { format } = c.req.valid("query");
    const text = await readingRoom.ask("export", id, format);
    if (text === null) throw new ApiFault("unknown-id", `No story has the id ${id}.`, "id");
    const { ending, mediaType } = EXPORT_FORMATS[format];
    const name = `firsthand-${id.replace(/[^\w-]/g, "_")}.${ending}`;
    return new Response(text, {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="${name}"`,
        "content-security-policy": ALONE,
      },
    }) as never;
  });
}
