/**
 * The page's only script. Nothing needs it: it opens folds that a link leads into, lights up the whole of a piece of evidence,
 * offers the way back, and opens the folds for printing.
 */
export const SCRIPT = `"use strict";
(() => {
  const back = document.getElementById("back");
  let from = null;
  const dim = () => document.querySelectorAll(".lit").forEach((el) => el.classList.remove("lit"));
  const reveal = (id) => {
    const target = document.getElementById(id);
    if (!target) return null;
    for (let el = target; el; el = el.parentElement) if (el.tagName === "DETAILS") el.open = true;
    return target;
  };
  const arrive = () => {
    dim();
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && reveal(id);
    if (!target) return;
    const m = /^a(\\d+)-(\\d+)-(\\d+)$/.exec(id);
    if (m) {
      const inside = document.querySelectorAll("article[data-n=\\"" + m[1] + "\\"] [data-s]");
      for (const el of inside) if (+el.dataset.s >= +m[2] && +el.dataset.e <= +m[3]) el.classList.add("lit");
    } else if (/^(claim|conflict|quote|when|origin)-/.test(id)) {
      const more = target.nextElementSibling;
      const fold = target.classList.contains("claim") && more ? more.querySelector("details") : null;
      if (fold) fold.open = true;
    }
    target.scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^=\\"#\\"]");
    if (!link) return;
    if (link === back) {
      event.preventDefault();
      if (from && from.isConnected) {
        from.scrollIntoView({ block: "center" });
        from.focus({ preventScroll: true });
      }
      back.hidden = true;
      dim();
      return;
    }
    if (link.classList.contains("skip")) return;
    from = link;
    back.hidden = false;
    if (location.hash === link.hash || location.hash === link.getAttribute("href")) arrive();
  });
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const el of closed) el.open = true;
  });
  addEventListener("afterprint", () => {
    for (const el of closed) el.open = false;
    closed = [];
  });
})();
`;
