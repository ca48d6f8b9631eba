/**
 * What a time expression says before it is a day. `annotate` writes these, `relate/dates` anchors them.
 *
 * Partial calendar dates are EDTF (ISO 8601-2): "2008", "2008-03", "2008-03-01", "199X", "19XX". Weekdays count from 1 (Monday) to 7.
 */
export type TimeValue =
  /** "March 1, 2008", "March 2008", "2008", "the 1990s". `modifier` where the text names a part: "early 2009", "mid-2011". */
  | { readonly kind: "absolute"; readonly date: string; readonly modifier?: Modifier }
  /** "Thursday", "last Wednesday", "next Monday". */
  | { readonly kind: "weekday"; readonly weekday: number; readonly which: Which; readonly direction: Direction }
  /** "September", "11 December", "last June": the year is not said. */
  | {
      readonly kind: "yearless";
      readonly month: number;
      readonly day: number | null;
      /** "March last year", "July this year": the year as an expression of its own. */
      readonly year: TimeValue | null;
      readonly which: Which;
      readonly direction: Direction;
      readonly modifier?: Modifier;
    }
  /** "last week" (-1), "this year" (0), "next month" (1). `toDate`: "earlier this week" ends on the day of publication; `fromDate`: "later this week" begins there. `direction`: "the weekend", before or ahead. */
  | {
      readonly kind: "unit";
      readonly unit: CalendarUnit;
      readonly offset: number;
      readonly part?: "toDate" | "fromDate";
      readonly direction?: Direction;
      readonly modifier?: Modifier;
    }
  /** "two days ago", "a week later", "yesterday". `from`: the day of publication or the date told before. `coarse`: years ago mean the calendar year. */
  | {
      readonly kind: "shift";
      readonly unit: CalendarUnit;
      readonly count: number;
      readonly from: "publication" | "previous";
      readonly about?: boolean;
    }
  /** "two days after March 3"; `whole`: "the week before Christmas" is the calendar week. */
  | { readonly kind: "beside"; readonly unit: CalendarUnit; readonly count: number; readonly of: TimeValue; readonly whole?: boolean }
  /** "a week after the plan was revealed": counted on from the date told before where that dates the plan, else not known. */
  | { readonly kind: "after"; readonly unit: CalendarUnit; readonly count: number }
  /** "New Year's Eve", "New Year's Eve two years ago" (`year` a value of its own). */
  | {
      readonly kind: "holiday";
      readonly holiday: string;
      readonly year: TimeValue | null;
      readonly which: Which;
      readonly direction: Direction;
    }
  /** "this spring", "the summer of 2011". */
  | {
      readonly kind: "season";
      readonly season: Season;
      readonly year: TimeValue | null;
      readonly which: Which;
      readonly direction: Direction;
    }
  /** "the third quarter", "first half of 2017". */
  | {
      readonly kind: "fraction";
      readonly unit: "quarter" | "half";
      readonly number: number;
      readonly year: TimeValue | null;
      readonly direction: Direction;
    }
  /**
   * "fiscal 2023", "the 2022-23 financial year" (`year` the one it begins in, `named` "first"), "last fiscal year" (`year` null, `offset`
   * counted from publication). `begins`: the month in which it begins; null where that is not known. Both null: of which year is not said.
   */
  | {
      readonly kind: "fiscal";
      readonly year: number | null;
      readonly named: "first" | "last" | "either";
      readonly begins: number | null;
      readonly offset: number | null;
      readonly part?: { readonly unit: "quarter" | "half"; readonly number: number };
    }
  /** "the same day", "that year", "the previous day": in the calendar unit of the date told before, moved by `offset`. */
  | { readonly kind: "same"; readonly unit: CalendarUnit; readonly offset: number }
  /** "the first day of 2018", "the last week of the year": counted inside a stretch, from its end where negative. */
  | { readonly kind: "nth"; readonly unit: "day" | "week" | "weekend" | "month"; readonly number: number; readonly of: TimeValue }
  /** "the same month a year ago", "the same period last year": the stretch told before, years earlier. */
  | { readonly kind: "yearly"; readonly years: number }
  /** "from 2010 to 2014": both ends are expressions of their own that know each other. */
  | { readonly kind: "range"; readonly from: TimeValue; readonly to: TimeValue; readonly end: "from" | "to" | "both" }
  /** "since October", "by year-end", "until Friday". */
  | { readonly kind: "open"; readonly side: "since" | "by"; readonly of: TimeValue }
  /** "Tuesday morning", "overnight": a part of a day. TIMEX3 codes. */
  | { readonly kind: "part"; readonly part: DayPart; readonly day: TimeValue }
  /**
   * "6:40 p.m. on Friday". `zone` as ISO 8601 writes it ("Z", "-05:00"); null: local time, or a name that several zones share. `day`
   * null: the day that the sentence tells, else the day of publication.
   */
  | {
      readonly kind: "clock";
      readonly hour: number;
      readonly minute: number | null;
      readonly zone: string | null;
      readonly day: TimeValue | null;
    }
  /** "currently", "recently", "soon". */
  | { readonly kind: "reference"; readonly timex: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" }
  /** TIMEX3 length ("P2D") or repetition ("P1W", "XXXX-WXX-7"). */
  | { readonly kind: "length"; readonly timex: string }
  | { readonly kind: "repetition"; readonly timex: string };

/** Which of the like-named days: "last Friday", "this Friday", "next Friday"; "bare" where nothing is said. */
export type Which = "last" | "this" | "next" | "bare";
/** Where the verb beside it points: "said Thursday" past, "will meet Thursday" future. */
export type Direction = "past" | "future" | "none";
export type Modifier = "start" | "mid" | "end";
export type CalendarUnit = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";
export type Season = "SP" | "SU" | "FA" | "WI";
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";
