import { VERSION } from "../../model/version.ts";

/** Put in by the build: a hash of the source of reading and annotating. */
declare const FIRSTHAND_STAGES: string | undefined;

/**
 * Version of the stages that made an article's annotations. Annotations of another version are made again when they are needed. Made from the
 * source itself, so that nobody has to remember to raise it.
 */
export const ANNOTATION_VERSION = typeof FIRSTHAND_STAGES === "string" ? FIRSTHAND_STAGES : `${VERSION}-source`;
