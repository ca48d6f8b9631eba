import type { Gender } from "../../annotate/names/lexicon/first-names.ts";
import type { NameKind } from "../../model/annotated.ts";
import type { Span } from "../../model/span.ts";

/** A name in an article, on its way to an entity. */
export interface NamedMention extends Span {
  /** Number of the article, in order of ids. */
  readonly article: number;
  readonly sentence: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly kind: NameKind;
  /** Title or role beside it, as it stands, with its place; null where there is none. */
  readonly title: (Span & { readonly text: string }) | null;
}

/** What a story's names come to, before ids are given. */
export interface Cluster {
  readonly kind: NameKind;
  readonly mentions: NamedMention[];
  gender: Gender | null;
}
