import table from "./model.json" with { type: "json" };

/** The probability that a pair of sentences states the same thing, from its features in the order of `FEATURES`. */
export function probabilityOf(values: ArrayLike<number>): number {
  const { mean, scale, weights, bias } = table.logistic;
  let z = bias;
  for (let i = 0; i < weights.length; i++) z += (weights[i] * (values[i] - mean[i])) / scale[i];
  return 1 / (1 + Math.exp(-z));
}
