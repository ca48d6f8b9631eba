import type { Comparison, Position } from "./difference.ts";
import { wordsOfName } from "./names-spelled.ts";
import { perView } from "./per-view.ts";
import { ofOtherThings, type RoleWord, roleWords } from "./roles.ts";
import { type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

/** How many tokens around a role word must show a shared name or office. */
const WINDOW = 5;

const rolesIn = perView((view) => roleWords(view.sentence.tokens, 0, view.sentence.tokens.length));

/** Role words of two aligned statements that cannot both be right, beside a name that both statements have. */
export function compareRoles(a: StatementView, b: StatementView): readonly Comparison[] {
  const left = rolesIn(a);
  const right = rolesIn(b);
  const out: Comparison[] = [];
  for (const x of left)
    for (const y of right) {
      if (x.facet !== y.facet || x.value === y.value || ofOtherThings(x, y)) continue;
      if (left.some((z) => z.facet === x.facet && z !== x) || right.some((z) => z.facet === y.facet && z !== y)) continue;
      if (ofOthers(a, x, b, y)) continue;
      const names = properAround(b, y);
      if (![...properAround(a, x)].some((n) => names.has(n))) continue;
      out.push({ kind: "role", rule: "conflict/role", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
    }
  return out;
}

/** Whether each role stands beside a person whom the other statement does not name. */
function ofOthers(a: StatementView, x: RoleWord, b: StatementView, y: RoleWord): boolean {
  const [left, right] = [personsAround(a, x), personsAround(b, y)];
  return left.size > 0 && right.size > 0 && ![...left].some((w) => right.has(w));
}

/** Words of the name of the person nearest to a role. */
function personsAround(view: StatementView, role: RoleWord): ReadonlySet<string> {
  const near = view.names
    .filter((n) => n.kind === "person")
    .map((n) => ({ n, gap: Math.max(tokenAt(view, n.start) - role.last, role.first - tokenAt(view, n.end)) }))
    .filter(({ gap }) => gap <= WINDOW)
    .sort((p, q) => p.gap - q.gap || p.n.start - q.n.start);
  return new Set(near.length === 0 ? [] : wordsOfName(near[0].n.text));
}

function properAround(view: StatementView, role: RoleWord): ReadonlySet<string> {
  const { tokens } = view.sentence;
  const near = tokens.slice(Math.max(0, role.first - WINDOW), role.last + 1 + WINDOW);
  return new Set(near.filter((t) => t.pos === "PROPN" && t.text.length > 1).map((t) => t.lower));
}

function positionOf(view: StatementView, r: RoleWord): Position {
  const { tokens } = view.sentence;
  const value = view.article.article.text.slice(tokens[r.first].start, tokens[r.last].end);
  return { value, key: `${r.facet} ${r.value}`, range: null, evidence: sentenceEvidence(view) };
}
