/** A row of a fit: features, label, weight. */
export interface Row {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight: number;
}

/** Logistic regression with a little ridge by Newton's method; the last coefficient is the constant. */
export function fitLogistic(rows: readonly Row[], ridge = 1e-3, steps = 25): readonly number[] {
  const d = rows[0].x.length + 1;
  let beta: number[] = new Array(d).fill(0);
  const total = rows.reduce((sum, r) => sum + r.weight, 0);
  for (let step = 0; step < steps; step++) {
    const gradient: number[] = beta.map((b, i) => (i < d - 1 ? ridge * total * b : 0));
    const hessian: number[][] = Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => (i === j ? ridge * total : 0)));
    for (const { x, y, weight } of rows) {
      let z = beta[d - 1];
      for (let i = 0; i < d - 1; i++) z += beta[i] * x[i];
      const p = 1 / (1 + Math.exp(-z));
      const g = weight * (p - y);
      const h = weight * p * (1 - p);
      for (let i = 0; i < d; i++) {
        const xi = i < d - 1 ? x[i] : 1;
        if (xi === 0) continue;
        gradient[i] += g * xi;
        for (let j = 0; j <= i; j++) hessian[i][j] += h * xi * (j < d - 1 ? x[j] : 1);
      }
    }
    for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) hessian[j][i] = hessian[i][j];
    const move = solve(hessian, gradient);
    beta = beta.map((b, i) => b - move[i]);
  }
  return beta;
}

/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const m = matrix.map((row, i) => [...row, right[i]]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[pivot][c])) pivot = r;
    [m[c], m[pivot]] = [m[pivot], m[c]];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = m[r][c] / m[c][c];
      for (let k = c; k <= n; k++) m[r][k] -= factor * m[c][k];
    }
  }
  return m.map((row, i) => row[n] / row[i]);
}
