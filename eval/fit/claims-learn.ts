// Logistic regression and boosted trees for the fitting scripts: small, deterministic, no dependency.

export interface Example {
  readonly values: ArrayLike<number>;
  readonly label: 0 | 1;
  readonly weight: number;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

export interface Logistic {
  readonly kind: "logistic";
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Newton's method with an L2 penalty on standardised inputs. */
export function fitLogistic(examples: readonly Example[], penalty: number, rounds = 12): Logistic {
  const n = examples[0].values.length;
  const total = examples.reduce((s, e) => s + e.weight, 0);
  const mean = new Array(n).fill(0);
  const scale = new Array(n).fill(0);
  for (const e of examples) for (let i = 0; i < n; i++) mean[i] += (e.weight * e.values[i]) / total;
  for (const e of examples) for (let i = 0; i < n; i++) scale[i] += (e.weight * (e.values[i] - mean[i]) ** 2) / total;
  for (let i = 0; i < n; i++) scale[i] = Math.sqrt(scale[i]) || 1;
  const w = new Float64Array(n + 1);
  const x = new Float64Array(n + 1);
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(n + 1);
    const hessian = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
    for (const e of examples) {
      let z = w[n];
      for (let i = 0; i < n; i++) {
        x[i] = (e.values[i] - mean[i]) / scale[i];
        z += w[i] * x[i];
      }
      x[n] = 1;
      const p = sigmoid(z);
      const g = e.weight * (e.label - p);
      const h = e.weight * p * (1 - p);
      for (let i = 0; i <= n; i++) {
        gradient[i] += g * x[i];
        const hx = h * x[i];
        for (let j = 0; j <= i; j++) hessian[i][j] += hx * x[j];
      }
    }
    for (let i = 0; i < n; i++) {
      gradient[i] -= penalty * w[i];
      hessian[i][i] += penalty;
    }
    hessian[n][n] += 1e-9;
    const step = solve(hessian, gradient);
    for (let i = 0; i <= n; i++) w[i] += step[i];
  }
  return { kind: "logistic", mean, scale, weights: [...w.slice(0, n)], bias: w[n] };
}

/** Cholesky: the lower half of `m` is read. */
function solve(m: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const l = m.map((row) => Float64Array.from(row));
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let s = l[i][j];
      for (let k = 0; k < j; k++) s -= l[i][k] * l[j][k];
      l[i][j] = i === j ? Math.sqrt(Math.max(s, 1e-12)) : s / l[j][j];
    }
  const y = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) y[i] -= l[i][k] * y[k];
    y[i] /= l[i][i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) y[i] -= l[k][i] * y[k];
    y[i] /= l[i][i];
  }
  return y;
}

export const logit = (m: Logistic, v: ArrayLike<number>): number =>
  m.weights.reduce((s, w, i) => s + (w * (v[i] - m.mean[i])) / m.scale[i], m.bias);

/** A tree as flat nodes: [feature, threshold, left, right] or [-1, value, 0, 0]. Values at or under the threshold go left. */
export type Tree = readonly (readonly [number, number, number, number])[];

export interface Boosted {
  readonly kind: "boosted";
  readonly bias: number;
  readonly trees: readonly Tree[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly l2: number;
  readonly leastWeight: number;
  readonly bins: number;
  /** Share of features tried for each tree. */
  readonly features: number;
  readonly sample: number;
}

/** Gradient-boosted trees on log loss with second-order gains (Chen & Guestrin 2016), histogram splits. */
export function fitBoosted(examples: readonly Example[], o: BoostOptions): Boosted {
  const n = examples[0].values.length;
  const m = examples.length;
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  // thresholds at quantiles of all examples, denser among the positive
  const cuts: number[][] = [];
  const binned: Uint8Array[] = [];
  for (let f = 0; f < n; f++) {
    const all = examples
      .filter((e, i) => e.label === 1 || i % 7 === 0)
      .map((e) => e.values[f])
      .sort((a, b) => a - b);
    const c: number[] = [];
    for (let b = 1; b < o.bins; b++) {
      const v = all[Math.floor((b * all.length) / o.bins)];
      if (c.length === 0 || v > c[c.length - 1]) c.push(v);
    }
    cuts.push(c);
    const bins = new Uint8Array(m);
    for (let i = 0; i < m; i++) {
      const v = examples[i].values[f];
      let lo = 0;
      let hi = c.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (v <= c[mid]) hi = mid;
        else lo = mid + 1;
      }
      bins[i] = lo;
    }
    binned.push(bins);
  }
  const positive = examples.reduce((s, e) => s + e.weight * e.label, 0);
  const whole = examples.reduce((s, e) => s + e.weight, 0);
  const bias = Math.log(positive / (whole - positive));
  const z = new Float64Array(m).fill(bias);
  const g = new Float64Array(m);
  const h = new Float64Array(m);
  const trees: Tree[] = [];
  for (let t = 0; t < o.trees; t++) {
    for (let i = 0; i < m; i++) {
      const p = sigmoid(z[i]);
      g[i] = examples[i].weight * (examples[i].label - p);
      h[i] = examples[i].weight * p * (1 - p);
    }
    const allowed = [...Array(n).keys()].filter(() => random() < o.features);
    const chosen: number[] = [];
    for (let i = 0; i < m; i++) if (random() < o.sample) chosen.push(i);
    const nodes: [number, number, number, number][] = [];
    const grow = (rows: number[], depth: number): number => {
      const at = nodes.length;
      let G = 0;
      let H = 0;
      for (const i of rows) {
        G += g[i];
        H += h[i];
      }
      nodes.push([-1, (o.rate * G) / (H + o.l2), 0, 0]);
      if (depth === 0 || rows.length < 2) return at;
      let bestGain = 1e-6;
      let bestF = -1;
      let bestB = 0;
      for (const f of allowed) {
        const size = cuts[f].length + 1;
        const gs = new Float64Array(size);
        const hs = new Float64Array(size);
        const bins = binned[f];
        for (const i of rows) {
          gs[bins[i]] += g[i];
          hs[bins[i]] += h[i];
        }
        let GL = 0;
        let HL = 0;
        for (let b = 0; b < size - 1; b++) {
          GL += gs[b];
          HL += hs[b];
          const HR = H - HL;
          if (HL < o.leastWeight || HR < o.leastWeight) continue;
          const GR = G - GL;
          const gain = (GL * GL) / (HL + o.l2) + (GR * GR) / (HR + o.l2) - (G * G) / (H + o.l2);
          if (gain > bestGain) {
            bestGain = gain;
            bestF = f;
            bestB = b;
          }
        }
      }
      if (bestF < 0) return at;
      const left: number[] = [];
      const right: number[] = [];
      for (const i of rows) (binned[bestF][i] <= bestB ? left : right).push(i);
      const l = grow(left, depth - 1);
      const r = grow(right, depth - 1);
      nodes[at] = [bestF, cuts[bestF][bestB], l, r];
      return at;
    };
    grow(chosen, o.depth);
    trees.push(nodes);
    for (let i = 0; i < m; i++) z[i] += treeValue(nodes, examples[i].values);
  }
  return { kind: "boosted", bias, trees };
}

export function treeValue(tree: Tree, v: ArrayLike<number>): number {
  let node = tree[0];
  while (node[0] >= 0) node = tree[v[node[0]] <= node[1] ? node[2] : node[3]];
  return node[1];
}

export const boosted = (b: Boosted, v: ArrayLike<number>): number => b.trees.reduce((s, t) => s + treeValue(t, v), b.bias);
