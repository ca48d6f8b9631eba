import { resolve } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { STYLE } from "../src/render/html/style.ts";

/** The design of the dossier as a style sheet: the page and the file of `brief` look the same because they are. */
function dossierStyle(): Plugin {
  const id = "dossier.css";
  return {
    name: "dossier-style",
    resolveId: (name) => (name === `virtual:${id}` ? `\0${id}` : null),
    load: (name) => (name === `\0${id}` ? STYLE : null),
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte(), dossierStyle()],
  build: {
    outDir: resolve(import.meta.dirname, "../dist/web"),
    emptyOutDir: true,
    target: "es2022",
    // Inlined files and injected scripts would need a looser policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4180", "/feeds": "http://127.0.0.1:4180" } },
});
