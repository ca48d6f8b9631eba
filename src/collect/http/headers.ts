/** What is kept of an answer's headers: what the next request, the schedule and reading need. */
export const KEPT_HEADERS = [
  "age",
  "cache-control",
  "content-disposition",
  "content-language",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "link",
] as const;

export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header by its name in lower case; several of one name are joined by commas, as RFC 9110 reads them. */
export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "object" ? value.join(", ") : value;
}

export function keptHeaders(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = header(headers, name);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** Media type and charset of a Content-Type header, in lower case; null for what it does not say. */
export function contentType(value: string | undefined): { readonly mediaType: string | null; readonly charset: string | null } {
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(value ?? "")?.[1].toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(value ?? "")?.[1].toLowerCase() ?? null;
  return { mediaType, charset };
}
