import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../../src");
/** What each stage may import, besides itself: downwards only. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  text: ["model"],
  read: ["model", "text"],
  annotate: ["model", "text"],
  relate: ["model", "text", "annotate"],
  compose: ["model", "text", "annotate", "relate"],
  render: ["model"],
  collect: ["model", "read"],
  store: ["model"],
  work: ["model", "text", "read", "annotate", "relate", "compose", "collect", "store"],
  server: ["model", "text", "read", "annotate", "relate", "compose", "render", "collect", "store", "work"],
  cli: ["model", "text", "read", "annotate", "relate", "compose", "render", "collect", "store", "work", "server"],
};

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith(".ts") && !path.endsWith(".test.ts") ? [path] : [];
  });
}

describe("the direction of imports between the stages", () => {
  for (const file of files(SRC)) {
    const stage = relative(SRC, file).split("/")[0];
    if (!(stage in MAY)) continue;
    it(relative(SRC, file), () => {
      const targets = [...readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((m) => resolve(dirname(file), m[1]));
      for (const target of targets) {
        const inside = relative(SRC, target);
        if (inside.startsWith("..")) {
          expect([stage, inside.startsWith("../eval/")]).toEqual(["cli", true]);
          continue;
        }
        const to = inside.split("/")[0];
        expect(to === stage || MAY[stage].includes(to), `${stage} imports ${to}`).toBe(true);
      }
    });
  }

  it("knows the NLP library in one place only", () => {
    const users = files(SRC).filter((f) => /from "wink-/.test(readFileSync(f, "utf8")));
    expect(users.map((f) => relative(SRC, f))).toEqual(["text/nlp-library.ts"]);
  });
});
