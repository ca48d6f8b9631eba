import { createRoute, z } from "@hono/zod-openapi";
import { contentId } from "../../../model/id.ts";
import type { Api, Desk } from "../../desk.ts";
import { ApiFault } from "../../errors.ts";
import { bodyOf, MOST_FILE_BYTES, MOST_JSON_BYTES } from "../../guard/body.ts";
import type { AdditionInput } from "../../rooms/additions.ts";
import { CHANGES, failures, idParameter, jsonOf } from "../answers.ts";
import { type AdditionRequest, addition, additionRequest } from "../records.ts";
import { changing } from "./corrections.ts";

const refusals = failures("bad-body", "too-large", "unsupported-media-type", "too-many-additions", ...CHANGES);

const add = createRoute({
  method: "post",
  path: "/api/additions",
  operationId: "add",
  summary: "Add a text, or the page at an address",
  description: "An address is fetched as its site's robots.txt allows, and never inside a network. Nothing else is fetched.",
  middleware: [...bodyOf("application/json", MOST_JSON_BYTES)],
  request: { body: { required: true, content: { "application/json": { schema: additionRequest } } } },
  responses: { 202: jsonOf(addition, "It is under way: ask for it by its id, or follow the events"), ...refusals },
});

const addFiles = createRoute({
  method: "post",
  path: "/api/additions/files",
  operationId: "addFiles",
  summary: "Add files",
  middleware: [...bodyOf("multipart/form-data", MOST_FILE_BYTES)],
  request: {
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z.object({ files: z.any().openapi({ type: "array", items: { type: "string", format: "binary" } }) }),
        },
      },
    },
  },
  responses: { 202: jsonOf(addition, "It is under way: ask for it by its id, or follow the events"), ...refusals },
});

const follow = createRoute({
  method: "get",
  path: "/api/additions/{id}",
  operationId: "getAddition",
  summary: "How far an addition is",
  request: { params: idParameter },
  responses: { 200: jsonOf(addition, "How far it is"), ...failures("unknown-id") },
});

/** Files of one addition. */
const MOST_FILES = 1000;

export function additionsRoutes(api: Api, { additions, changingRoom }: Desk): void {
  api.openapi(add, (c) => c.json(additions.begin(changing(changingRoom), [inputOf(c.req.valid("json"))]), 202));
  api.openapi(addFiles, async (c) => {
    const room = changing(changingRoom);
    const { files } = await c.req.parseBody({ all: true });
    const given = [files].flat().filter((file) => file instanceof File);
    if (given.length === 0 || given.length > MOST_FILES)
      throw new ApiFault("bad-body", `Between 1 and ${MOST_FILES} files are taken at once.`, "files");
    const inputs = await Promise.all(given.map(async (f) => ({ name: nameOf(f), bytes: new Uint8Array(await f.arrayBuffer()) })));
    return c.json(additions.begin(room, inputs), 202);
  });
  api.openapi(follow, (c) => {
    const { id } = c.req.valid("param");
    const found = additions.get(id);
    if (found === null)
      throw new ApiFault("unknown-id", "No addition has this id; those that are done are forgotten after some time.", "id");
    return c.json(found, 200);
  });
}

/** A text with fields is a JSON document, so that what is told of it is kept with it. */
function inputOf(request: AdditionRequest): AdditionInput {
  if ("url" in request) return request;
  const { text, ...fields } = request;
  const told = Object.values(fields).some((value) => value !== undefined);
  const name = `text-${contentId("", text)}`;
  if (!told) return { name: `${name}.txt`, bytes: Buffer.from(text) };
  return { name: `${name}.json`, bytes: Buffer.from(JSON.stringify({ ...fields, text })) };
}

/** The file's name without folders, as users know it. */
function nameOf({ name }: File): string {
  return name.split(/[\\/]/).at(-1)?.slice(0, 200) || "file";
}
