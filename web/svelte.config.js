import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // On a phone the claim table is laid out as a list: without its roles it would no longer be read out as a table. What scrolls inside its
    // frame must be reached by keyboard.
    warningFilter: ({ code }) => code !== "a11y_no_redundant_roles" && code !== "a11y_no_noninteractive_tabindex",
  },
};
