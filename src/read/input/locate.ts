import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import type { Problem } from "../../model/article.ts";
import { byCodeUnit } from "../../model/id.ts";
import { type Finding, problemOf, reasonOf } from "../problem.ts";
import { nameSources } from "./sources.ts";

/** A file to read: where it is, and the name by which users know it. */
export interface Located {
  readonly path: string;
  readonly source: string;
}

/** A file found, with how many of the last parts of its path name it (a file input: 1; inside a folder: the path in it). */
export interface Found {
  /** Absolute, "/" or the system's separator. */
  readonly path: string;
  readonly real: string;
  readonly depth: number;
}

const GLOB = /[*?[\]{}]|[!+@]\(/;
const parts = (path: string): number => path.split(sep).filter(Boolean).length;

/**
 * Finds the files that inputs name: files, folders (all below them; names that start with "." are skipped) and globs. The same file is
 * found once, however often and by whatever link it is named; a link to a folder above itself is a problem, not a hang. Order and names
 * do not depend on the order of the inputs. Nothing is thrown.
 */
export async function locate(inputs: readonly string[], cwd: string): Promise<{ files: readonly Located[]; problems: readonly Problem[] }> {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    const report = (path: string, finding: Finding): void => {
      problems.push(problemOf(shortName(path, input, cwd), finding));
    };
    try {
      await find(input, cwd, found, report);
    } catch (error) {
      report(resolve(cwd, input), { code: "unreadable", reason: reasonOf(error) });
    }
  }
  const unique = new Map<string, Found>();
  for (const file of found) {
    const other = unique.get(file.real);
    if (!other || file.depth > other.depth || (file.depth === other.depth && byCodeUnit(file.path, other.path) < 0))
      unique.set(file.real, file);
  }
  return { files: nameSources([...unique.values()]), problems };
}

/** A name for a path in a problem: inside the input, never absolute. */
function shortName(path: string, input: string, cwd: string): string {
  const base = resolve(cwd, input);
  const inside = relative(base, path);
  if (inside !== "" && !inside.startsWith("..")) return inside.split(sep).join("/");
  const given = relative(cwd, base);
  return given.startsWith("..") || given === "" || given.startsWith(sep) ? basename(base) || "." : given.split(sep).join("/");
}

type Report = (path: string, finding: Finding) => void;

async function find(input: string, cwd: string, out: Found[], report: Report): Promise<void> {
  const path = resolve(cwd, input);
  let info: Stats | null = null;
  let reason = "";
  try {
    info = await stat(path);
  } catch (error) {
    reason = reasonOf(error);
  }
  if (info === null) {
    if (!GLOB.test(input)) return report(path, { code: "not-found", reason });
    return findGlob(input, cwd, out, report);
  }
  if (info.isDirectory()) return walk(path, path, new Set(), out, report);
  out.push({ path, real: await realpath(path), depth: 1 });
}

/** Names of a glob start after its fixed beginning: of `news/2023/*.txt`, the file name. */
async function findGlob(input: string, cwd: string, out: Found[], report: Report): Promise<void> {
  const { glob } = await import("tinyglobby");
  const pattern = sep === "/" ? input : input.replaceAll(sep, "/");
  const fixed = pattern.split("/").slice(0, -1);
  const base = resolve(cwd, fixed.slice(0, fixed.findIndex((p) => GLOB.test(p)) >>> 0).join("/") || (pattern.startsWith("/") ? "/" : "."));
  const matches = await glob(pattern, { cwd, absolute: true, onlyFiles: true, dot: false, followSymbolicLinks: false });
  if (matches.length === 0) report(base, { code: "not-found", reason: "No file matches the pattern." });
  for (const match of matches) {
    const path = resolve(match);
    try {
      out.push({ path, real: await realpath(path), depth: Math.max(1, parts(relative(base, path))) });
    } catch (error) {
      report(path, { code: "unreadable", reason: reasonOf(error) });
    }
  }
}

async function walk(root: string, dir: string, above: ReadonlySet<string>, out: Found[], report: Report): Promise<void> {
  let entries: Dirent[];
  let real: string;
  try {
    real = await realpath(dir);
    if (above.has(real)) return report(dir, { code: "link-loop", reason: "The link leads to a folder that it stands in." });
    entries = await readdir(dir, { withFileTypes: true });
  } catch (error) {
    return report(dir, { code: "unreadable", reason: reasonOf(error) });
  }
  const inside = new Set(above).add(real);
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(dir, entry.name);
    try {
      const info = entry.isSymbolicLink() ? await stat(path) : entry;
      if (info.isDirectory()) await walk(root, path, inside, out, report);
      else if (info.isFile()) out.push({ path, real: await realpath(path), depth: parts(relative(root, path)) });
      else report(path, { code: "not-a-file", reason: "It is a pipe, a device or a socket." });
    } catch (error) {
      report(path, { code: "unreadable", reason: reasonOf(error) });
    }
  }
}
