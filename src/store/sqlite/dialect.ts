import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Connection } from "./connection.ts";
import type { Tables } from "./tables.ts";

/**
 * Kysely over one connection. It has no transactions of its own: its "begin" would take the right to write only with the first change, and fail
 * where another process was faster; src/store/sqlite/writer.ts has those that do not.
 */
export function queries(connection: Connection): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

function driver(connection: Connection): Driver {
  const refuse = async (): Promise<never> => {
    throw new Error("transactions are the writer's");
  };
  const shared: DatabaseConnection = {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => execute(connection, query),
    streamQuery: () => {
      throw new Error("lists are read page by page");
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => shared,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => connection.close(),
  };
}

function execute<R>(connection: Connection, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const { rows, changes } = connection.execute(sql, parameters);
  return { rows: rows as R[], numAffectedRows: BigInt(changes) };
}
