import { append } from "../../model/append.ts";
import type { ConflictKind } from "../../model/dossier.ts";
import { byCodeUnit } from "../../model/id.ts";
import { articlesOf, type Cluster, orderSides } from "./cluster.ts";
import { OWN_VOICE } from "./compare-attribution.ts";
import { type Comparison, type Position, placeOf } from "./difference.ts";
import { merged, oneWording } from "./merge-clusters.ts";
import { isExplained, opposedSides, sidesOf, Ties } from "./sides.ts";

/** One article that drops who said it has only shortened; two or more that never knew of a speaker contradict. */
const LEAST_OWN = 2;

/** More days than this for one thing are several things. */
const MOST_DATES = 2;

/** Gathers comparisons into clusters with two or more sides. Independent of the order of `comparisons`. */
export function clusterOf(comparisons: readonly Comparison[]): readonly Cluster[] {
  const parent = new Map<string, string>();
  const position = new Map<string, { readonly position: Position; readonly kind: ConflictKind; readonly rule: string }>();
  const find = (x: string): string => {
    let root = x;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    let at = x;
    while (at !== root) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const node = (c: Comparison, p: Position): string => {
    const key = `${c.rule} ${placeOf(p)}`;
    if (!parent.has(key)) {
      parent.set(key, key);
      position.set(key, { position: p, kind: c.kind, rule: c.rule });
    }
    return key;
  };
  const union = (x: string, y: string): void => {
    const [a, b] = [find(x), find(y)];
    if (a < b) parent.set(b, a);
    else if (b < a) parent.set(a, b);
  };
  const agreed = new Ties();
  const opposed = new Ties();
  const contested = new Set<string>();
  for (const c of comparisons) {
    const [x, y] = [node(c, c.a), node(c, c.b)];
    union(x, y);
    if (c.verdict === "agree") agreed.add(c.a, c.b);
    else {
      contested.add(x).add(y);
      opposed.add(c.a, c.b);
    }
  }
  const groups = new Map<string, string[]>();
  for (const key of [...parent.keys()].sort(byCodeUnit)) append(groups, find(key), key);
  const out: Cluster[] = [];
  for (const keys of groups.values()) {
    if (!keys.some((k) => contested.has(k))) continue;
    const members = keys.map((k) => position.get(k)!);
    const sides = opposedSides(
      sidesOf(
        members.map((m) => m.position),
        agreed,
      ),
      opposed,
    );
    if (sides.some((s) => s.positions[0].key === OWN_VOICE && articlesOf(s.positions) < LEAST_OWN)) continue;
    if (
      sides.length < 2 ||
      (members[0].kind === "date" && sides.length > MOST_DATES) ||
      isExplained(members[0].position, members[0].kind, sides)
    )
      continue;
    out.push({
      kind: members[0].kind,
      rule: members[0].rule,
      sides: orderSides(sides.map((s) => s.positions)),
    });
  }
  return oneWording(merged(out));
}
