/**
 * What a sentence must hold for a rule to find anything: plain alternatives, cheap to test, each tested once a sentence. They only
 * save time; a rule's own pattern decides.
 */
export const HINT = {
  digit: /\d/,
  clock: /\d\s?[ap]\.?m|\d[:.]\d\d|\d\s?(?:h|gmt|utc)|clock|noon|midday|midnight|in\sthe\s(?:morn|after|even)/i,
  year: /\d{4}/,
  // Months and weekdays have a capital: "market" and "decide" are no months.
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/,
  dayBesideMonth:
    /\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:the\s+)?\d/i,
  weekday: /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]DAY/,
  holiday: /eve\b|day|nye|christmas|easter|hallow|epiphany|pentecost|juneteenth|hogmanay|thanksgiving|of july|fawkes|bonfire/i,
  season: /spring|summer|autumn|fall|winter/i,
  fraction: /quarter|half|[qh][1-4]/i,
  fiscal: /fiscal|(?:financial|tax|budget)\syear|fy\s?['’]?\d/i,
  decade: /\ds|0['’]s|ties\b|centur/i,
  unit: /day|night|morning|noon|evening|week|month|quarter|year|decade|centur|hour|min|sec|period/i,
  dayWord: /today|yesterday|tomorrow|tonight|overnight|this|last/i,
  repetition: /\b(?:every|each|per)\s|daily|weekly|monthly|quarterly|annual|yearly/i,
  years: /\d{4}\s?[-–/]\s?\d\d/,
  nth: /(?:first|second|third|fourth|last|final|opening)\s+(?:day|night|week|month)/i,
  beside: /(?:day|week|month|year|weekend|night|morning)s?\s+(?:before|after|of|prior|following)/i,
  reference: /current|present|moment|nowadays|these days|time being|now\b|ago\b|recent|past|soon|future|term/i,
} as const;

export type Hint = keyof typeof HINT;

/** Answers, once each, whether a text holds a hint. */
export function hintsOf(text: string): (hint: Hint) => boolean {
  const known = new Map<Hint, boolean>();
  return (hint) => {
    let held = known.get(hint);
    if (held === undefined) {
      held = HINT[hint].test(text);
      known.set(hint, held);
    }
    return held;
  };
}
