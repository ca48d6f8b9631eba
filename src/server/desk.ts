import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Store } from "../store/store.ts";
import type { Additions } from "./additions.ts";
import type { Follower } from "./events/follower.ts";
import type { Room } from "./rooms/room.ts";

/** What the routes work with. */
export interface Desk {
  /** For reading what is quick to read; all else is done in the rooms. */
  readonly store: Store;
  /** Dossiers, articles, exports. */
  readonly readingRoom: Room;
  /** Additions and corrections; null: nothing may be changed. */
  readonly changingRoom: Room | null;
  readonly additions: Additions;
  readonly follower: Follower;
  /** Whether webhooks may go to addresses inside a network. */
  readonly allowPrivate: boolean;
}

export type Api = OpenAPIHono;
