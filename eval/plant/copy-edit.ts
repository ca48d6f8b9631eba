/** Pairs of words that a copy editor swaps without changing what is said. General English. */
const SAME: readonly (readonly [string, string])[] = [
  ["per cent", "percent"],
  ["more than", "over"],
  ["about", "around"],
  ["approximately", "roughly"],
  ["however", "but"],
  ["also", "too"],
  ["began", "started"],
  ["large", "big"],
  ["purchase", "buy"],
  ["purchased", "bought"],
  ["assist", "help"],
  ["children", "kids"],
  ["attempt", "try"],
  ["attempted", "tried"],
  ["nearly", "almost"],
  ["stated", "said"],
  ["announced", "said"],
  ["received", "got"],
  ["company", "firm"],
  ["near", "close to"],
  ["after", "following"],
  ["because", "as"],
  ["although", "though"],
  ["will", "is going to"],
  ["many", "numerous"],
  ["important", "key"],
  ["car", "vehicle"],
  ["said", "told reporters"],
  ["area", "region"],
  ["house", "home"],
  ["released", "issued"],
  ["film", "movie"],
  ["show", "reveal"],
  ["shows", "reveals"],
];
const ADVERB =
  /\s(?:also|then|reportedly|apparently|recently|currently|later|already|just|very|still|quickly|immediately|previously|eventually)(?=\s)/i;
const RELATIVE = /, (?:which|who|whose)\s[^,.;"“”]{8,90}(?=[,.])/;
const BRACKET = /\s\([^()]{2,60}\)/;
const INITIAL_ADVERBIAL = /^((?:In|On|At|After|Before|During|Since)\s[^,"“”]{3,40}), (\p{L})/u;
const FINAL_SPEECH = /^(?!["“'‘])(.{25,}), ((?:the |a |an )?[\p{L}’' .-]{3,40}) (said|says|told reporters)\.$/u;

/**
 * A sentence as a copy editor might leave it: synonyms, a dropped adverb, bracket or relative clause, an adverbial moved to the end, the
 * attribution moved to the front. What the sentence says stays. Each edit is made with the chance that `random` gives.
 */
export function copyEdit(sentence: string, random: () => number): string {
  let s = sentence;
  for (const [x, y] of SAME) {
    if (random() < 0.4) continue;
    const [from, to] = random() < 0.5 ? [x, y] : [y, x];
    s = s.replace(new RegExp(`(?<=[a-z,] )${from}(?= [a-z])`), to);
  }
  if (random() < 0.5) s = s.replace(ADVERB, "");
  if (random() < 0.5) s = s.replace(BRACKET, "");
  if (random() < 0.5) s = s.replace(RELATIVE, (m, at: number) => (s[at + m.length] === "," ? "," : "")).replace(/,,/, ",");
  if (random() < 0.5 && !/["“”]/.test(s)) {
    s = s.replace(FINAL_SPEECH, (_, what: string, who: string, verb: string) => `${capital(who)} ${verb} ${what}.`);
  }
  if (random() < 0.5 && !/["“”]/.test(s) && /\.$/.test(s)) {
    s = s.replace(INITIAL_ADVERBIAL, (_, when: string, next: string) => `\u0000${when}\u0000${next.toUpperCase()}`);
    const moved = /^\u0000([^\u0000]*)\u0000(.*)\.$/u.exec(s);
    if (moved) s = `${moved[2]} ${moved[1][0].toLowerCase()}${moved[1].slice(1)}.`;
  }
  return s;
}

const capital = (s: string): string => s[0].toUpperCase() + s.slice(1);
