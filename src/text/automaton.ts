/** A state machine with its transitions in one table: `next[state * width + column]`; 0 is the root, column 0 that of symbols it does not know. */
export interface Automaton {
  readonly next: Int32Array;
  readonly width: number;
  /** Column of the end of the text. */
  readonly end: number;
  /** For each state whether a match ends there, what number it gives (`SILENT`: none), and how far the place lies from where the match began. */
  readonly terminal: Uint8Array;
  readonly gives: Int32Array;
  readonly shift: Int32Array;
  /** For each state the one that is recognised where nothing follows it; 0 for none. */
  readonly otherwise: Int32Array;
  readonly columns: ReadonlyMap<number, number>;
}

/** What the library's machines hold: transitions by state and symbol, names of terminal states, and marks inside a match. */
type Model = readonly [
  number,
  number,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
];

/** Symbols of the library for the end of the text and for "anything else". */
const END = 2_070_000;
const OTHERWISE = 2_070_003;
/** Of a state that takes part in matching and says nothing. */
const SILENT = 0;
/** Of a state whose name is no number. */
const NAMED = 1;

/** A column that is passed over as if it were not there. */
export const IGNORED = -1;

export function automatonOf(json: string): Automaton {
  const [, lastState, transitions, names, marks] = JSON.parse(json) as Model;
  const columns = new Map<number, number>();
  const symbols = Object.values(transitions).flatMap((row) => Object.keys(row).map(Number));
  for (const symbol of [END, ...symbols]) if (symbol !== OTHERWISE && !columns.has(symbol)) columns.set(symbol, columns.size + 1);
  const states = lastState + 1;
  const width = columns.size + 1;
  const next = new Int32Array(states * width);
  const otherwise = new Int32Array(states);
  for (const [state, row] of Object.entries(transitions))
    for (const [symbol, to] of Object.entries(row)) {
      const column = columns.get(Number(symbol));
      if (column === undefined) otherwise[Number(state)] = to;
      else next[Number(state) * width + column] = to;
    }
  const shift = new Int32Array(states);
  for (const [state, [from]] of Object.entries(marks)) shift[Number(state)] = from;
  const terminal = new Uint8Array(states);
  const gives = new Int32Array(states);
  for (const [state, name] of Object.entries(names)) {
    terminal[Number(state)] = 1;
    gives[Number(state)] = /^-?\d+$/.test(name) ? Number(name) : NAMED;
  }
  return { next, width, end: columns.get(END) ?? 0, terminal, gives, shift, otherwise, columns };
}

/**
 * Tells `found` each match's place and number, in order, over the columns of `length` tokens. What the library does (greedy, with a step back
 * to the last state that may end a match), with a table where it has objects.
 */
export function recognize(machine: Automaton, columns: Int32Array, length: number, found: (place: number, given: number) => void): void {
  const { next, width, terminal, gives, shift, otherwise, end } = machine;
  let state = 0;
  let first = 0;
  let fallback = 0;
  let fallbackAt = 0;
  for (let i = 0; i <= length; i++) {
    for (let j = i; j <= length; j++) {
      const column = j === length ? end : columns[j];
      if (column === IGNORED) continue;
      const to = next[state * width + column];
      if (state === 0 && to !== 0) first = j;
      if (terminal[to] !== 0) {
        if (gives[to] !== SILENT) found(first + shift[to], gives[to]);
        i = j;
        state = 0;
        fallback = 0;
        break;
      }
      state = to;
      if (to === 0) {
        if (fallback !== 0) {
          if (gives[fallback] !== SILENT) found(first + shift[fallback], gives[fallback]);
          i = fallbackAt;
          fallback = 0;
        }
        break;
      }
      if (otherwise[to] !== 0) {
        fallback = otherwise[to];
        fallbackAt = j;
      }
    }
  }
}
