/** Numbers that stand in both of two ascending lists. */
export function sharedOf(a: Int32Array, b: Int32Array): number[] {
  const out: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      out.push(a[i]);
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return out;
}

export function sumOf(list: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += weights[list[i]];
  return sum;
}

export function squaresOf(list: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += weights[list[i]] ** 2;
  return sum;
}

/** Cosine between rows of weighted sets, by row number, with the lengths worked out once. */
export function cosineAmong(rows: readonly Int32Array[], weights: ArrayLike<number>): (a: number, b: number) => number {
  const norms = Float64Array.from(rows, (r) => Math.sqrt(squaresOf(r, weights)) || 1);
  return (a, b) => {
    const x = rows[a];
    const y = rows[b];
    let dot = 0;
    for (let i = 0, j = 0; i < x.length && j < y.length; ) {
      if (x[i] === y[j]) {
        dot += weights[x[i]] ** 2;
        i++;
        j++;
      } else if (x[i] < y[j]) i++;
      else j++;
    }
    return dot / (norms[a] * norms[b]);
  };
}
