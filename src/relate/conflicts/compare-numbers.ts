import type { Alignment, Comparison, Position } from "./difference.ts";
import { type Measured, measuredIn, WINDOW } from "./measured.ts";
import { agrees, CLOSE, comparable, farApart, leastContext, rivals, sameMatter } from "./same-measure.ts";
import { cosine, type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

const positionOf = (view: StatementView, m: Measured): Position => ({
  value: m.text,
  key: `${m.dimension} ${m.dimension.startsWith("count") ? m.counted : ""} ${m.range.low} ${m.range.high}`,
  range: m.range,
  evidence: sentenceEvidence(view),
});

/**
 * Numbers of two aligned statements that measure or count the same thing, and whether they agree by unit, precision and bound.
 * A number that the other statement has too, anywhere, is no difference.
 */
export function compareNumbers(a: StatementView, b: StatementView, alignment: Alignment): readonly Comparison[] {
  const close = alignment.score >= CLOSE;
  const left = measuredIn(a, close);
  const right = measuredIn(b, close);
  const out: Comparison[] = [];
  const settledLeft = new Set<Measured>();
  const settledRight = new Set<Measured>();
  for (const x of left)
    for (const y of right)
      if (sameMatter(x, y) && agrees(x, y) && !(close && rivals(x, y))) {
        settledLeft.add(x);
        settledRight.add(y);
        if (comparable(x, y))
          out.push({ kind: "number", rule: "conflict/number", verdict: "agree", a: positionOf(a, x), b: positionOf(b, y) });
      }
  const apartAt = (x: Measured, y: Measured): boolean => !alignment.claimed && !close && nameless(a, x, b) && nameless(b, y, a);
  const pairs = left
    .filter((x) => !settledLeft.has(x))
    .flatMap((x) =>
      right.filter((y) => !settledRight.has(y) && comparable(x, y)).map((y) => ({ x, y, context: cosine(x.context, y.context) })),
    )
    .sort((p, q) => q.context - p.context || p.x.quantity.start - q.x.quantity.start || p.y.quantity.start - q.y.quantity.start);
  for (const { x, y, context } of pairs) {
    if (settledLeft.has(x) || settledRight.has(y)) continue;
    const alone = left.filter((z) => comparable(z, x)).length === 1 && right.filter((z) => comparable(z, y)).length === 1;
    const least = leastContext(x, y, alone, alignment);
    if (least === null || context < least || farApart(x, y) || apartAt(x, y)) continue;
    settledLeft.add(x);
    settledRight.add(y);
    out.push({ kind: "number", rule: "conflict/number", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
  }
  return isAnother(out, close) ? [] : out;
}

/** Whether a name close to the number is one that the other statement does not have: another poll, another player. */
function nameless(view: StatementView, m: Measured, other: StatementView): boolean {
  const words = new Set(other.sentence.tokens.map((t) => t.lower));
  const at = tokenAt(view, m.quantity.start);
  return view.names.some(
    (n) => Math.abs(tokenAt(view, n.start) - at) <= WINDOW && !n.text.split(/\s+/).some((w) => words.has(w.toLowerCase())),
  );
}

/** Two lines of figures of which none agrees are of two years, two teams, two polls. */
function isAnother(found: readonly Comparison[], close: boolean): boolean {
  return !close && found.length > 1 && found.every((c) => c.verdict === "differ" && c.a.key.startsWith("count"));
}
