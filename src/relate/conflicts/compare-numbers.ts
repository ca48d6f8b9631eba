import type { Quantity } from "../../model/annotated.ts";
import type { Alignment, Comparison, Position } from "./difference.ts";
import { within } from "./edtf-days.ts";
import { fateOfNoun, isPeople } from "./fates.ts";
import { type Measured, measuredIn, WINDOW } from "./measured.ts";
import { CONVERSION_SLACK, dimensionOf, meet, type NumberRange, rangeOf } from "./number-range.ts";
import { onOtherDays } from "./other-days.ts";
import { perView } from "./per-view.ts";
import { agrees, CLOSE, comparable, farApart, leastContext, rivals, sameMatter } from "./same-measure.ts";
import { cosine, type StatementView, sentenceEvidence, tokenAt } from "./view.ts";

/** What people were asked and what happened are two things. */
const isPoll = perView((view) => view.sentence.tokens.some((t) => /^(?:poll|survey)(?:s|ed)?$/.test(t.lower)));

/** From this likeness on, two sentences are copies of one report, not the same report of two days. */
const NEAR_COPY = 0.75;
/** What is told anew every day: shares, sums and the points of an index. */
const isRate = (m: Measured): boolean => !m.dimension.startsWith("count") || m.counted === "point";

/** Over so many days somebody's age is taken to be one number in all reports. */
const ONE_AGE_DAYS = 300;

/** Whether two reports of what rises and falls are known to be of one day: by when they appeared, or by what both say. */
const sameTime = (a: StatementView, b: StatementView): boolean =>
  within(1, a.published, b.published) || (a.dates.length > 0 && b.dates.length > 0);

const wholes = perView((view) => measuredIn(view));
/** Of near copies the parts count too: both have the same. */
const withParts = perView((view) => measuredIn(view, true));

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
  if (isAnother(a, b) || (!close && onOtherDays(a, b)) || (alignment.score < NEAR_COPY && isPoll(a) !== isPoll(b))) return [];
  const left = close ? withParts(a) : wholes(a);
  const right = close ? withParts(b) : wholes(b);
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
  // "played in ten games, but sat out four": a number without what it counts may be that of the other statement.
  const bare = (v: StatementView, m: Measured): boolean =>
    m.dimension === "count" && v.quantities.some((q) => q.unit === null && q.counted === null && q.value === m.quantity.value);
  const apartAt = (x: Measured, y: Measured): boolean => nameless(a, x, b) && nameless(b, y, a);
  const pairs = left
    .filter((x) => !settledLeft.has(x) && !bare(b, x))
    .flatMap((x) =>
      right
        .filter((y) => !settledRight.has(y) && !bare(a, y) && comparable(x, y))
        .map((y) => ({ x, y, context: cosine(x.context, y.context) })),
    )
    .sort((p, q) => q.context - p.context || p.x.quantity.start - q.x.quantity.start || p.y.quantity.start - q.y.quantity.start);
  for (const { x, y, context } of pairs) {
    if (settledLeft.has(x) || settledRight.has(y)) continue;
    const alone = left.filter((z) => comparable(z, x)).length === 1 && right.filter((z) => comparable(z, y)).length === 1;
    const least = leastContext(x, y, alone, alignment);
    if (x.dimension === "year-old" && !close && !within(ONE_AGE_DAYS, a.published, b.published)) continue;
    if (x.moves && y.moves && isRate(x) && alignment.score < NEAR_COPY && !sameTime(a, b)) continue;
    if (least === null || context < least || farApart(x, y) || apartAt(x, y)) continue;
    settledLeft.add(x);
    settledRight.add(y);
    out.push({ kind: "number", rule: "conflict/number", verdict: "differ", a: positionOf(a, x), b: positionOf(b, y) });
  }
  return out;
}

/** Whether a name close to the number is one that the other statement does not have: another poll, another player. */
function nameless(view: StatementView, m: Measured, other: StatementView): boolean {
  const words = new Set(other.sentence.tokens.map((t) => t.lower));
  const at = tokenAt(view, m.quantity.start);
  return view.names.some(
    (n) => Math.abs(tokenAt(view, n.start) - at) <= WINDOW && !n.text.split(/\s+/).some((w) => words.has(w.toLowerCase())),
  );
}

/** Figures of the shorter and of the longer line from which on two lines that share too few of them are of two years, players, polls. */
const SHORTER_LINE = 2;
const LONGER_LINE = 3;
/** Least share of the shorter line that must agree. */
const LEAST_AGREED = 0.3;

/** "29 of 34 passes for 364 yards" against "28 of 41 passes for 329 yards": the lines of two players. Tolls move, all at once. */
function isAnother(a: StatementView, b: StatementView): boolean {
  const [short, long] = [figuresIn(a), figuresIn(b)].sort((p, q) => p.length - q.length);
  if (short.length < SHORTER_LINE || long.length < LONGER_LINE) return false;
  if (short.some(isToll) && long.some(isToll)) return false;
  return short.filter((x) => long.some((y) => isSame(x, y))).length < LEAST_AGREED * short.length;
}

const isToll = ({ quantity: { counted } }: Figure): boolean => counted !== null && (isPeople(counted) || fateOfNoun(counted) !== null);

interface Figure {
  readonly quantity: Quantity;
  readonly range: NumberRange;
}

const figuresIn = (view: StatementView): readonly Figure[] =>
  view.quantities
    .filter((q) => q.value > 1)
    .map((quantity) => ({ quantity, range: rangeOf(quantity, view.article.article.text.slice(quantity.start, quantity.end)) }));

/** Whether two figures may be one said twice, for all that shows. */
function isSame({ quantity: a, range: x }: Figure, { quantity: b, range: y }: Figure): boolean {
  const sameKind = a.counted === b.counted || a.counted === null || b.counted === null;
  return dimensionOf(a.unit) === dimensionOf(b.unit) && sameKind && meet(x, y, a.unit === b.unit ? 0 : CONVERSION_SLACK);
}
