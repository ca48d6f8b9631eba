/** Tables whose entries can be dropped and made again, by what they hang on. */
export const DERIVED_TABLES = {
  revisions: ["annotations", "profiles", "nearby"],
  stories: ["dossiers", "claims", "passages", "story_labels"],
} as const;

export const ALL_DERIVED = [...DERIVED_TABLES.revisions, ...DERIVED_TABLES.stories];
