/**
 * Longest run of equal words in both, and length of the longest common subsequence, by dynamic programming over two rows that are
 * used again from pair to pair.
 */
export function longestShared(a: Int32Array, b: Int32Array): { readonly run: number; readonly common: number } {
  if (b.length + 1 > run.length) {
    run = new Int32Array(b.length + 1);
    common = new Int32Array(b.length + 1);
  }
  run.fill(0, 0, b.length + 1);
  common.fill(0, 0, b.length + 1);
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    // values of the row before, at the place before
    let lastRun = 0;
    let lastCommon = 0;
    for (let j = 1; j <= b.length; j++) {
      const aboveRun = run[j];
      const aboveCommon = common[j];
      if (a[i] === b[j - 1]) {
        run[j] = lastRun + 1;
        common[j] = lastCommon + 1;
        if (run[j] > longest) longest = run[j];
      } else {
        run[j] = 0;
        if (common[j - 1] > aboveCommon) common[j] = common[j - 1];
      }
      lastRun = aboveRun;
      lastCommon = aboveCommon;
    }
  }
  return { run: longest, common: common[b.length] };
}

let run = new Int32Array(128);
let common = new Int32Array(128);
