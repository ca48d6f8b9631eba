/** One parameter of an address, as it stands there and with its name read. */
export interface Parameter {
  readonly written: string;
  /** In lower case. */
  readonly name: string;
  /** In lower case. */
  readonly value: string;
}

/** The parameters of an address, in their order; what cannot be decoded stays as it is written. */
export function parametersOf(url: URL): readonly Parameter[] {
  const parts = url.search.slice(1).split("&");
  return parts
    .filter((written) => written !== "")
    .map((written) => {
      const at = written.indexOf("=");
      const name = at < 0 ? written : written.slice(0, at);
      return { written, name: read(name), value: at < 0 ? "" : read(written.slice(at + 1)) };
    });
}

/** Keeps those parameters of an address, as they were written. */
export function setParameters(url: URL, parameters: readonly Parameter[]): void {
  url.search = parameters.map(({ written }) => written).join("&");
}

function read(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced).toLowerCase();
  } catch {
    return spaced.toLowerCase();
  }
}
