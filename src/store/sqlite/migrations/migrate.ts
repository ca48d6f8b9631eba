import { StoreError } from "../../error.ts";
import type { Connection } from "../connection.ts";
import { first } from "./001-first.ts";
import { claims } from "./002-claims.ts";
import { webhooks } from "./003-webhooks.ts";
import { nearby } from "./004-nearby.ts";
import type { Migration } from "./migration.ts";

/** All steps, in order. */
export const MIGRATIONS: readonly Migration[] = [first, claims, webhooks, nearby];

/** Marks the file as a store of Firsthand ("1hnd"): SQLite's place for it in the file's head. */
export const APPLICATION_ID = 0x31686e64;

/** The schema's number; 0: a new file. Throws "store-newer" and, for a database of another program, "store-damaged". */
export function schemaOf(connection: Connection, place: string, migrations: readonly Migration[] = MIGRATIONS): number {
  const schema = number(connection, "user_version");
  const application = number(connection, "application_id");
  const tables = Number(connection.all("SELECT count(*) AS n FROM sqlite_schema")[0].n);
  if (application !== APPLICATION_ID && (schema > 0 || tables > 0))
    throw new StoreError("store-damaged", place, "it is a database of another program");
  if (schema > migrations.length)
    throw new StoreError("store-newer", place, `its schema is number ${schema}, this program knows ${migrations.length}`);
  return schema;
}

/**
 * Brings the store to the newest schema: each step with its number in one transaction, so that a kill leaves a whole schema, the old one or the new.
 * Of two processes one migrates, the other waits and finds it done.
 */
export function migrate(connection: Connection, place: string, migrations: readonly Migration[] = MIGRATIONS): void {
  while (schemaOf(connection, place, migrations) < migrations.length) {
    connection.exec("BEGIN IMMEDIATE");
    try {
      const next = migrations[schemaOf(connection, place, migrations)];
      if (next) {
        connection.exec(next.sql);
        connection.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
        connection.exec(`PRAGMA user_version = ${next.number}`);
      }
      connection.exec("COMMIT");
    } catch (error) {
      if (connection.inTransaction) connection.exec("ROLLBACK");
      throw error;
    }
  }
}

function number(connection: Connection, pragma: string): number {
  return Number(connection.all(`PRAGMA ${pragma}`)[0][pragma]);
}
