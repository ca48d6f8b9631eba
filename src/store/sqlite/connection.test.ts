import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../../test/store/temporary-store.ts";
import { Connection } from "./connection.ts";

function newConnection(): Connection {
  const connection = new Connection(join(temporaryFolder(), "test.db"), "test.db", 0);
  onTestFinished(() => connection.close());
  connection.prepareForWriting();
  return connection;
}

it("waits for the disk at every commit, and keeps references", () => {
  const connection = newConnection();
  const pragma = (name: string) => connection.all(`PRAGMA ${name}`)[0][name];
  expect(["journal_mode", "synchronous", "foreign_keys"].map(pragma)).toEqual(["wal", 2, 1]);
});

it("refuses values that would end the process, and gives bytes as bytes", () => {
  const connection = newConnection();
  for (const value of [true, undefined, {}]) expect(() => connection.all("SELECT ? AS x", [value])).toThrow(TypeError);
  expect(connection.all("SELECT ? AS x", [new Uint8Array([1, 0])])).toEqual([{ x: new Uint8Array([1, 0]) }]);
});

it("leaves mistakes of the program as they are, and tells a full file as the store's", () => {
  const connection = newConnection();
  expect(() => connection.exec("SELECT nothing")).toThrow(expect.not.objectContaining({ name: "StoreError" }));
  connection.exec("CREATE TABLE t (x); PRAGMA max_page_count = 4");
  expect(() => connection.run("INSERT INTO t VALUES (zeroblob(100000))")).toThrow(
    expect.objectContaining({ code: "store-full", place: "test.db", cause: expect.anything() }),
  );
});

it("goes on after a statement that failed", () => {
  const connection = newConnection();
  connection.exec("CREATE TABLE t (x UNIQUE); BEGIN IMMEDIATE");
  connection.run("INSERT INTO t VALUES (?)", ["a"]);
  expect(() => connection.run("INSERT INTO t VALUES (?)", ["a"])).toThrow("UNIQUE");
  connection.run("INSERT INTO t VALUES (?)", ["b"]);
  connection.exec("COMMIT");
  expect(connection.all("SELECT count(*) AS n FROM t")).toEqual([{ n: 2 }]);
});
