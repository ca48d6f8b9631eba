import { sql } from "kysely";
import { StoreError } from "../error.ts";
import type { Finding } from "../parts/check.ts";
import { CHECKS, indexFinding } from "./checks.ts";
import type { Scope } from "./scope.ts";

/** Runs all checks in order; those after a damaged file would only repeat it. */
export async function checkStore(scope: Scope): Promise<readonly Finding[]> {
  const damage = await fileDamage(scope);
  if (damage.some((finding) => !finding.repairable)) return damage;
  const findings: Finding[] = [...damage];
  for (const check of CHECKS) findings.push(...(await check(scope)));
  return findings;
}

async function fileDamage(scope: Scope): Promise<readonly Finding[]> {
  return (await integrityReasons(scope)).map((reason) =>
    /FTS5 table main\.search$/.test(reason) ? indexFinding(reason) : fileFinding(scope.place, reason),
  );
}

async function integrityReasons({ db }: Scope): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(db);
    return rows.map((row) => row.integrity_check).filter((reason) => reason !== "ok");
  } catch (error) {
    if (error instanceof StoreError && error.code === "store-damaged") return ["it cannot be read to its end"];
    throw error;
  }
}

function fileFinding(place: string, reason: string): Finding {
  return {
    code: "file-damaged",
    place,
    reason,
    hint: "Go back to a copy of the file; or export what can be read into a new store.",
    repairable: false,
  };
}
