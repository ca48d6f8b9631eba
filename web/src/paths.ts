/** Where the page is: every view has an address that can be shared, and the back button works because it is the browser's own. */
export type View =
  | { readonly name: "stories" }
  | { readonly name: "story"; readonly id: string }
  | { readonly name: "article"; readonly id: string }
  | { readonly name: "add" }
  | { readonly name: "changes" }
  | { readonly name: "unknown" };

/** The view of an address's path. */
export function viewOfPath(path: string): View {
  const [, first = "", second, ...more] = path.replace(/\/+$/, "").split("/");
  if (first === "" && second === undefined) return { name: "stories" };
  if (second === undefined && (first === "add" || first === "changes")) return { name: first };
  if (second && more.length === 0 && (first === "stories" || first === "articles")) {
    const id = decoded(second);
    if (id !== null) return { name: first === "stories" ? "story" : "article", id };
  }
  return { name: "unknown" };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

export const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`;
export const articlePath = (id: string): string => `/articles/${encodeURIComponent(id)}`;
