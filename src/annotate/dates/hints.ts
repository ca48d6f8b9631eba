/**
 * What a sentence must hold for a rule to find anything: plain alternatives, cheap to test, each tested once a sentence. They only
 * save time; a rule's own pattern decides.
 */
export const HINT = {
  digit: /\d/,
  clock: /\d|clock|noon|midday|midnight|in the (?:morn|after|even)/i,
  year: /\d{4}/,
  month: /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i,
  weekday: /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i,
  holiday: /eve\b|day|nye|christmas|easter|hallow|epiphany|pentecost|juneteenth|hogmanay|thanksgiving|of july|fawkes|bonfire/i,
  season: /spring|summer|autumn|fall|winter/i,
  fraction: /quarter|half|[qh][1-4]/i,
  fiscal: /fiscal|(?:financial|tax|budget)\syear|fy\s?['’]?\d/i,
  decade: /\ds|0['’]s|ties\b|centur/i,
  unit: /day|night|morning|noon|evening|week|month|quarter|year|decade|centur|hour|min|sec|period/i,
  dayWord: /today|yesterday|tomorrow|tonight|overnight|this|last/i,
  repetition: /every|each|per|ly\b|annual/i,
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
