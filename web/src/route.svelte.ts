import { tick } from "svelte";
import { type View, viewOfPath } from "./paths.ts";

/** The address the page is at, as the views read it. */
class Route {
  path = $state(location.pathname);
  search = $state(location.search);
  hash = $state(location.hash);
  view: View = $derived(viewOfPath(this.path));
  query = $derived(new URLSearchParams(this.search));
  /** How far down the view was that the back button returns to; null: it is a new one. */
  #wanted: number | null = null;

  read(): void {
    this.path = location.pathname;
    this.search = location.search;
    this.hash = location.hash;
  }

  /** Goes to an address of this page; `replace` keeps no step for the back button. */
  go(address: string, replace = false): void {
    this.#wanted = null;
    if (replace) history.replaceState(null, "", address);
    else {
      history.replaceState({ scrolled: scrollY }, "");
      history.pushState(null, "", address);
    }
    this.read();
  }

  /** The browser went back or forward. */
  moved(): void {
    const before = this.path;
    this.read();
    const { scrolled } = (history.state ?? {}) as { readonly scrolled?: number };
    this.#wanted = this.path !== before && scrolled !== undefined ? scrolled : null;
  }

  get returning(): boolean {
    return this.#wanted !== null;
  }

  /** The view is there: one that was returned to stands where it stood. */
  async arrived(): Promise<void> {
    const y = this.#wanted;
    if (y === null) return;
    this.#wanted = null;
    await tick();
    scrollTo(0, y);
  }

  /** The same view with other words in the query; empty values are left out. */
  ask(changes: Readonly<Record<string, string | null>>, replace = false): void {
    const next = new URLSearchParams(this.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    }
    const text = next.toString();
    this.go(this.path + (text === "" ? "" : `?${text}`), replace);
  }
}

export const route = new Route();

/** Follows the links of this page without loading it anew; others are the browser's. */
export function followLinks(): () => void {
  const click = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest("a[href]");
    if (!(link instanceof HTMLAnchorElement) || link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin)
      return;
    if (link.pathname.startsWith("/api/") || link.pathname.startsWith("/feeds/")) return;
    event.preventDefault();
    const before = route.path;
    route.go(link.pathname + link.search + link.hash);
    if (route.path !== before) scrollTo(0, 0);
  };
  const moved = (): void => route.moved();
  document.addEventListener("click", click);
  addEventListener("popstate", moved);
  return () => {
    document.removeEventListener("click", click);
    removeEventListener("popstate", moved);
  };
}
