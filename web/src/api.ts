import type {
  Addition,
  AdditionRequest,
  ApiError,
  ArticlePage,
  Correction,
  CorrectionRequest,
  Facets,
  SearchResult,
  StoryList,
  StoryPage,
} from "../../src/server/api/records.ts";

/** What the server said is wrong, in words for a person. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { ...init, headers: { accept: "application/json", ...init.headers } });
  } catch {
    throw new Refused(0, "unreachable", "The server does not answer.", "Is firsthand serve still running?");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const error = (body as ApiError | null)?.error;
  throw new Refused(
    response.status,
    error?.code ?? "failed",
    error?.message ?? `The server answered ${response.status}.`,
    error?.hint ?? "",
  );
}

const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const at = encodeURIComponent;

export const api = {
  stories: (query: URLSearchParams, signal?: AbortSignal): Promise<StoryList> => ask(`/stories?${query}`, { signal }),
  search: (query: URLSearchParams): Promise<SearchResult> => ask(`/search?${query}`),
  facets: (): Promise<Facets> => ask("/facets"),
  story: (id: string): Promise<StoryPage> => ask(`/stories/${at(id)}`),
  article: (id: string): Promise<ArticlePage> => ask(`/articles/${at(id)}`),
  corrections: (): Promise<{ corrections: Correction[]; next: string | null }> => ask("/corrections"),
  correct: (request: CorrectionRequest): Promise<{ correction: Correction; story: string | null }> => ask("/corrections", json(request)),
  undo: (id: string): Promise<Correction> => ask(`/corrections/${at(id)}`, { method: "DELETE" }),
  addText: (request: AdditionRequest): Promise<Addition> => ask("/additions", json(request)),
  addFiles: (files: readonly File[]): Promise<Addition> => {
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    return ask("/additions/files", { method: "POST", body: form });
  },
  addition: (id: string): Promise<Addition> => ask(`/additions/${at(id)}`),
  exportOf: (id: string, format: string): string => `/api/stories/${at(id)}/export?format=${format}`,
};
