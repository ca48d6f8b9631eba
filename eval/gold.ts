import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Thrown where labelled data are not in the form that the evaluation reads. `code` is stable. */
export class GoldError extends Error {
  readonly code = "gold-unreadable";
}

/** Reads labelled JSON lines, packed or not. Throws a GoldError that names the file and line. */
export function readGoldLines<T>(file: string): readonly T[] {
  let text: string;
  try {
    const bytes = readFileSync(file);
    text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    throw new GoldError(`cannot read ${file}: ${(cause as Error).message}`, { cause });
  }
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      return [JSON.parse(line) as T];
    } catch (cause) {
      throw new GoldError(`${file}, line ${i + 1} is not JSON`, { cause });
    }
  });
}

/** Folders of cases under a folder: itself, or those inside it that hold an expected.json and articles. Sorted. */
export function caseFolders(folder: string): readonly string[] {
  const isCase = (dir: string): boolean => existsSync(join(dir, "expected.json")) && existsSync(join(dir, "articles"));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new GoldError(`${folder} is not a folder`);
  if (isCase(folder)) return [folder];
  const inside = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((dir) => statSync(dir).isDirectory() && isCase(dir))
    .sort();
  if (inside.length === 0) throw new GoldError(`${folder} holds no case: a folder with expected.json and articles/`);
  return inside;
}
