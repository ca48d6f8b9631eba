import { VERSION } from "../../model/version.ts";

/** Put in by the build: hashes of the source of reading and annotating, and of what makes a dossier of it. */
declare const FIRSTHAND_STAGES: string | undefined;
declare const FIRSTHAND_DOSSIERS: string | undefined;

/**
 * Version of the stages that made an article's annotations. Annotations of another version are made again when they are needed. Made from the
 * source itself, so that nobody has to remember to raise it.
 */
export const ANNOTATION_VERSION = typeof FIRSTHAND_STAGES === "string" ? FIRSTHAND_STAGES : `${VERSION}-source`;

/** Version of the stages that make a dossier of annotated articles: one of another version is made again. */
export const DOSSIER_VERSION = typeof FIRSTHAND_DOSSIERS === "string" ? FIRSTHAND_DOSSIERS : `${VERSION}-source`;
