import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { Additions } from "./additions.ts";
import { createApp } from "./app.ts";
import type { Desk } from "./desk.ts";
import { Follower } from "./events/follower.ts";
import { isLoopback } from "./guard/host.ts";
import { Room, type RoomOptions } from "./rooms/room.ts";
import { Teller } from "./webhooks/teller.ts";

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly readOnly: boolean;
  /** Null: none on this machine alone, else one that is made up. */
  readonly token: string | null;
  /** Whether pages are fetched and webhooks sent inside a network. */
  readonly allowPrivate: boolean;
}

export interface Serving {
  /** To be opened in a browser, with the token where there is one. */
  readonly address: string;
  close(): Promise<void>;
}

/** Long enough to be guessed by nobody. */
const TOKEN_BYTES = 24;

/** Serves a store until it is closed. Throws `StoreError`, and what listening throws ("EADDRINUSE"). */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { data, readOnly, allowPrivate, host } = options;
  const token = options.token ?? (isLoopback(host) ? null : randomBytes(TOKEN_BYTES).toString("base64url"));
  // Opened before the rooms: where there is no store yet, it is made once.
  const store = await openStore(data, { readOnly });
  const desk = deskOf(store, { data, readOnly, allowPrivate, makesDossiers: false });
  const teller = readOnly ? null : new Teller(store, allowPrivate);
  const server = createAdaptorServer({ fetch: createApp(desk, { token }).fetch }) as Server;
  const close = (): Promise<void> => closed(server, desk, teller);
  try {
    const address = await listening(server, options);
    await desk.follower.start();
    teller?.start();
    return { address: token === null ? address : `${address}?token=${encodeURIComponent(token)}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function deskOf(store: Store, room: RoomOptions): Desk {
  const follower = new Follower(store);
  const additions = new Additions((addition) => follower.tell(addition));
  const readingRoom = new Room({ ...room, makesDossiers: true });
  const changingRoom = room.readOnly ? null : new Room(room, (addition) => additions.note(addition));
  follower.listen((event) => {
    if (event.story !== null) readingRoom.wake();
  });
  return { store, readingRoom, changingRoom, additions, follower, allowPrivate: room.allowPrivate };
}

async function listening(server: Server, { host, port }: ServeOptions): Promise<string> {
  server.listen(port, host);
  await once(server, "listening");
  const bound = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${bound.port}/`;
}

/** At once: open connections are cut, threads end where they are; what was acknowledged is on the disk. */
async function closed(server: Server, { store, follower, readingRoom, changingRoom }: Desk, teller: Teller | null): Promise<void> {
  follower.stop();
  server.close();
  server.closeAllConnections();
  await Promise.all([teller?.stop(), readingRoom.close(), changingRoom?.close()]);
  await store.close();
}
