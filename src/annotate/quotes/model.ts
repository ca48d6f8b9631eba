import { TABLE_SIZE, type Weights } from "./linear.ts";
import file from "./model.json" with { type: "json" };

/** What fitting leaves behind: eval/fit/quotes.ts writes it. */
export interface ModelFile {
  /** What the weights were fitted on. */
  readonly source: string;
  /** Lemmas that were ever a cue, by class: 4 nearly always … 1 rarely. */
  readonly cues: readonly (readonly [number, string])[];
  /** Weights as signed bytes in base64; times `scale`. */
  readonly scale: number;
  readonly weights: string;
}

export interface Model {
  readonly weights: Weights;
  readonly classOf: (lemma: string) => number;
}

export function modelOf(from: ModelFile): Model {
  const classes = new Map<string, number>();
  for (const [k, words] of from.cues) for (const word of words.split(" ")) classes.set(word, k);
  const bytes = Buffer.from(from.weights, "base64");
  const weights = new Float32Array(TABLE_SIZE);
  for (let i = 0; i < bytes.length && i < TABLE_SIZE; i++) weights[i] = bytes.readInt8(i) * from.scale;
  return { weights, classOf: (lemma) => classes.get(lemma) ?? 0 };
}

let loaded: Model | null = null;

/** The fitted model: PolNeAR train, weights and counts only. */
export function model(): Model {
  loaded ??= modelOf(file as unknown as ModelFile);
  return loaded;
}
