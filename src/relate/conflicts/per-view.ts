import type { StatementView } from "./view.ts";

/**
 * `make`, made once for each view: a statement is held against dozens of others, and what is read from it alone is the same every time.
 * What is kept goes with the views.
 */
export function perView<T>(make: (view: StatementView) => T): (view: StatementView) => T {
  const made = new WeakMap<StatementView, { readonly value: T }>();
  return (view) => {
    const known = made.get(view);
    if (known !== undefined) return known.value;
    const value = make(view);
    made.set(view, { value });
    return value;
  };
}
