/** Shorter cuts are copies already (V8 keeps the whole text for longer ones). */
const LEAST_CUT = 13;

/** A copy of a text that keeps nothing else in memory: what is cut from a text keeps the whole of it. */
export function ownCopy(text: string): string {
  return text.length < LEAST_CUT ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
