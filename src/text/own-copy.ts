/** A copy of a text that keeps nothing else in memory: what is cut from a text keeps the whole of it. */
export function ownCopy(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
