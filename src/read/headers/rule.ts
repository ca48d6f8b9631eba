import type { DayOrder } from "../../model/day-order.ts";
import type { Span } from "../../model/span.ts";
import type { Line } from "../clean/doc.ts";
import type { ReadDate } from "../dates.ts";

/** What a header says, and where it stands: the whole of `spans` is header and no report. */
export interface Header {
  readonly rule: `header/${string}`;
  readonly spans: readonly Span[];
  readonly date?: ReadDate & { readonly span: Span };
  /** Of several dates the highest counts: a day of publication before a bare day before a day of change. */
  readonly rank?: number;
  readonly outlet?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly title?: string;
}

/** Where headers stand: the lines above the report's first paragraph, that paragraph, and the last lines. */
export interface Zone {
  readonly top: readonly Line[];
  readonly first: Line | null;
  readonly bottom: readonly Line[];
  /** How the article writes numeric dates. */
  readonly order: DayOrder | null;
}

/** Looks for headers of one form. */
export type HeaderRule = (zone: Zone) => readonly Header[];
