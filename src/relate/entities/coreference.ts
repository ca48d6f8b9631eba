import type { Gender } from "../../annotate/names/lexicon/first-names.ts";
import { BODY_ROLES, genderOfTitle, ROLE_MODIFIERS, ROLE_NOUNS } from "../../annotate/names/lexicon/titles.ts";
import type { AnnotatedArticle, Sentence, Token } from "../../model/annotated.ts";
import { overlaps, type Span } from "../../model/span.ts";
import type { Cluster } from "./mention.ts";
import { nameWords } from "./name-key.ts";
import { roleHead, roleText } from "./roles.ts";

/** A pronoun or noun that stands for a cluster. */
export interface Anaphor extends Span {
  readonly article: number;
  readonly cluster: number;
}

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"],
]);
/** Nouns that can stand for an organisation whatever its name. */
const COMPANY_NOUNS =
  /^(company|firm|startup|start-up|carrier|airline|manufacturer|carmaker|retailer|giant|organisation|organization|business|operator)$/;
/** Of these, the nouns for public bodies as well. */
const ANY_BODY = /^organi[sz]ation$/;
/** What a name ends in (or begins with, before "of" and "for") that is no company's. */
const PUBLIC_HEADS = new Set(
  `administration agency army assembly association authority board brigade bureau cabinet charity church coalition college command commission committee
confederation congress constabulary consulate council court department directorate embassy federation forces foundation government guard hospital
institute institution league library ministry mission museum navy observatory office orchestra parliament party patrol police registry school
bulletin chronicle courier dispatch examiner gazette herald inquirer magazine media news newspaper post radio review television times tribune
secretariat senate service society squad survey taskforce treasury tribunal union university nations`.split(/\s+/),
);

// Salience after Lappin & Leass (1994): what was named lately, as subject or as speaker, is what a pronoun means.
const SUBJECT = 3;
const OTHER = 1.4;
const SPEAKER = 4;
/** What stands inside somebody's words is seldom whom the report speaks of next. */
const QUOTED = 0.35;
const DECAY = 0.55;
const NEW_PARAGRAPH = 0.9;
/** Below this a candidate is too far away; and the best must be so much stronger than the next. */
const FLOOR = 0.45;
const CLEAR = 1.3;
/** A pronoun's own gender fits a known one better than an unknown one. */
const UNKNOWN_GENDER = 0.75;

interface Event extends Span {
  readonly cluster: number;
  readonly sentence: number;
}

/** What coreference needs to know of a story's clusters, gathered once. */
export interface Discourse {
  readonly clusters: readonly Cluster[];
  /** Names of each article, in order of place. */
  readonly events: readonly (readonly Event[])[];
  /** Role noun → clusters that hold the role somewhere in the story. */
  readonly roles: ReadonlyMap<string, ReadonlySet<number>>;
  /** For each article: role noun → clusters to which it gives the role. */
  readonly rolesHere: readonly ReadonlyMap<string, ReadonlySet<number>>[];
  /** For each article: word like "agency" → clusters whose name holds it. */
  readonly heads: readonly ReadonlyMap<string, ReadonlySet<number>>[];
  /** Clusters that "the company" can stand for: organisations that are no public bodies, and that no article names as where it has something from. */
  readonly companies: ReadonlySet<number>;
}

/** Gathers names, roles and heads of names by article. */
export function discourseOf(clusters: readonly Cluster[], articles: readonly AnnotatedArticle[]): Discourse {
  const articleCount = articles.length;
  const perArticle = <T>(make: () => T): T[] => Array.from({ length: articleCount }, make);
  const events = perArticle((): Event[] => []);
  const roles = new Map<string, Set<number>>();
  const rolesHere = perArticle(() => new Map<string, Set<number>>());
  const heads = perArticle(() => new Map<string, Set<number>>());
  const add = (map: Map<string, Set<number>>, key: string, c: number): void => {
    const set = map.get(key);
    if (set) set.add(c);
    else map.set(key, new Set([c]));
  };
  clusters.forEach((c, cluster) => {
    for (const m of c.mentions) {
      events[m.article].push({ cluster, sentence: m.sentence, start: m.start, end: m.end });
      if (c.kind === "person" && m.title) {
        const role = roleText(m.title.text);
        const head = role === null ? null : roleHead(role);
        if (role === null || head === null || /^(former|ex)\b/.test(role)) continue;
        add(roles, head, cluster);
        add(rolesHere[m.article], head, cluster);
      } else if (c.kind === "organisation") {
        for (const w of nameWords(m.text)) if (ORGANISATION_NOUNS.has(w)) add(heads[m.article], w, cluster);
      }
    }
  });
  for (const list of events) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return { clusters, events, roles, rolesHere, heads, companies: companiesOf(clusters, articles) };
}

function companiesOf(clusters: readonly Cluster[], articles: readonly AnnotatedArticle[]): ReadonlySet<number> {
  const isCredit = articles.map((a) => spanCursor([...a.credits].sort((x, y) => x.start - y.start)));
  const outlets = new Set(articles.flatMap((a) => (a.article.outlet ? [nameWords(a.article.outlet).join(" ")] : [])));
  const out = new Set<number>();
  clusters.forEach((c, i) => {
    if (c.kind !== "organisation") return;
    const isOther = c.mentions.some(
      (m) =>
        PUBLIC_HEADS.has(m.words[m.words.length - 1]) ||
        m.words.some((w, k) => (w === "of" || w === "for") && PUBLIC_HEADS.has(m.words[k - 1])) ||
        outlets.has(m.words.join(" ")) ||
        isCredit[m.article](m),
    );
    if (!isOther) out.add(i);
  });
  return out;
}

/** Resolves pronouns ("he", "she") and role nouns ("the minister", "the company") of one article, only where one candidate clearly stands out. */
export function resolveAnaphora(annotated: AnnotatedArticle, number: number, discourse: Discourse): readonly Anaphor[] {
  const { clusters } = discourse;
  const bySentence = new Map<number, Event[]>();
  for (const e of discourse.events[number]) {
    const list = bySentence.get(e.sentence);
    if (list) list.push(e);
    else bySentence.set(e.sentence, [e]);
  }
  const marked = markedSpans(annotated);
  const sources = annotated.quotes.flatMap((q) => (q.sourceKind === "carried" ? [] : q.source)).sort((a, b) => a.start - b.start);
  const contents = annotated.quotes
    .filter((q) => q.source.length > 0)
    .flatMap((q) => q.content)
    .sort((a, b) => a.start - b.start);
  const inside = spanCursor(marked);
  const isSource = spanCursor(sources);
  const isContent = spanCursor(contents);
  const salience = new Map<number, number>();
  const seen = new Set<number>();
  const out: Anaphor[] = [];
  let paragraph = -1;
  for (const sentence of annotated.sentences) {
    const decay = DECAY * (sentence.paragraph === paragraph ? 1 : NEW_PARAGRAPH);
    paragraph = sentence.paragraph;
    for (const [c, s] of salience) {
      if (s * decay < FLOOR / 4) salience.delete(c);
      else salience.set(c, s * decay);
    }
    const here = bySentence.get(sentence.index) ?? [];
    const verb = firstVerb(sentence);
    const raise = (cluster: number, span: Span): void => {
      seen.add(cluster);
      const quoted = inside(span) || (isContent(span) && !isSource(span));
      const weight = (isSource(span) ? SPEAKER : span.start < verb ? SUBJECT : OTHER) * (quoted ? QUOTED : 1);
      salience.set(cluster, Math.max(salience.get(cluster) ?? 0, weight));
    };
    const local: { at: number; apply: () => void }[] = here.map((e) => ({ at: e.start, apply: () => raise(e.cluster, e) }));
    let next = 0;
    const t = sentence.tokens;
    for (let i = 0; i < t.length; i++) {
      while (next < local.length && local[next].at <= t[i].start) local[next++].apply();
      const quoted = inside(t[i]);
      const gender = PRONOUNS.get(t[i].lower);
      if (gender !== undefined && !quoted) {
        const chosen = pick(salience, clusters, (c) =>
          c.kind !== "person" ? 0 : c.gender === gender ? 1 : c.gender === null ? UNKNOWN_GENDER : 0,
        );
        if (chosen !== null) {
          out.push({ article: number, cluster: chosen, start: t[i].start, end: t[i].end });
          raise(chosen, t[i]);
        }
        continue;
      }
      const noun = nounPhrase(t, i);
      if (noun === null || quoted) continue;
      const span = { start: t[i].start, end: t[noun].end };
      if (here.some((e) => overlaps(e, span) || (e.start >= span.end && e.start - span.end <= 1))) continue;
      const chosen = resolveNoun(t.slice(i, noun + 1), salience, discourse, number, seen);
      if (chosen !== null) {
        out.push({ article: number, cluster: chosen, ...span });
        raise(chosen, span);
      }
      i = noun;
    }
    while (next < local.length) local[next++].apply();
  }
  return out;
}

/** The cluster with the highest salience times `weigh`, where it stands clear of the next; null otherwise. */
function pick(
  salience: ReadonlyMap<number, number>,
  clusters: readonly Cluster[],
  weigh: (c: Cluster, i: number) => number,
): number | null {
  let best = -1;
  let first = 0;
  let second = 0;
  for (const [c, s] of salience) {
    const score = s * weigh(clusters[c], c);
    if (score > first) {
      second = first;
      first = score;
      best = c;
    } else if (score > second) second = score;
  }
  return best >= 0 && first >= FLOOR && first >= CLEAR * second ? best : null;
}

/** End (token number) of "the [modifiers] role noun" that starts at token `i`; null where there is none. */
function nounPhrase(t: readonly Token[], i: number): number | null {
  if (!/^(the|this)$/.test(t[i].lower)) return null;
  for (let k = i + 1; k < t.length && k <= i + 4; k++) {
    const w = t[k].lower;
    const nextIsNoun = ROLE_NOUNS.has(t[k + 1]?.lower ?? "") || COMPANY_NOUNS.test(t[k + 1]?.lower ?? "");
    if (/^\p{Lu}/u.test(t[k].text) && !ROLE_NOUNS.has(w) && !ROLE_MODIFIERS.has(w)) return null;
    if ((ROLE_NOUNS.has(w) || COMPANY_NOUNS.test(w) || ORGANISATION_NOUNS.has(w)) && !nextIsNoun) return k;
    if (!ROLE_MODIFIERS.has(w) && t[k].pos !== "ADJ" && !ROLE_NOUNS.has(w)) return null;
  }
  return null;
}

const ORGANISATION_NOUNS = new Set(
  "agency alliance association authority bank board bureau charity club commission committee corporation council court department federation foundation group institute league ministry party police school service team trust union university hospital magazine newspaper network paper".split(
    " ",
  ),
);

function resolveNoun(
  phrase: readonly Token[],
  salience: ReadonlyMap<number, number>,
  { clusters, roles, rolesHere, heads, companies }: Discourse,
  article: number,
  seen: ReadonlySet<number>,
): number | null {
  const noun = phrase[phrase.length - 1].lower;
  const words = phrase.slice(1).map((t) => t.lower);
  if (words.some((w) => /^(former|new|first|other|second|late|only|next|last|same)$/.test(w))) return null;
  if (ROLE_NOUNS.has(noun) && !BODY_ROLES.has(noun)) {
    const gender = genderOfTitle(noun);
    const holders = [...(rolesHere[article].get(noun) ?? roles.get(noun) ?? [])].filter(
      (c) => seen.has(c) && (gender === null || clusters[c].gender !== opposite(gender)),
    );
    if (holders.length === 1) return holders[0];
    if (holders.length > 1) return pick(salience, clusters, (_, i) => (holders.includes(i) ? 1 : 0));
    return null;
  }
  const named = [...(heads[article].get(noun) ?? [])];
  if (named.length === 1) return named[0];
  if (named.length > 1) return pick(salience, clusters, (_, i) => (named.includes(i) ? 1 : 0));
  if (COMPANY_NOUNS.test(noun))
    return pick(salience, clusters, (c, i) => (companies.has(i) || (ANY_BODY.test(noun) && c.kind === "organisation") ? 1 : 0));
  return null;
}

const opposite = (g: Gender): Gender => (g === "male" ? "female" : "male");

function firstVerb(sentence: Sentence): number {
  for (const t of sentence.tokens) if (t.pos === "VERB" || t.pos === "AUX") return t.start;
  return sentence.end;
}

/** Whether a span touches one of the spans (sorted by start); asked in any order, at the logarithm of their number. */
function spanCursor(spans: readonly Span[]): (s: Span) => boolean {
  // Longest reach so far, so that one look back is enough for nested spans.
  const reach: number[] = [];
  let far = -1;
  for (const s of spans) {
    far = Math.max(far, s.end);
    reach.push(far);
  }
  return (span) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (spans[mid].start < span.end) low = mid + 1;
      else high = mid;
    }
    return low > 0 && reach[low - 1] > span.start;
  };
}

/** Text between quotation marks, found sentence by sentence: an unclosed mark reaches to the end of its paragraph. */
function markedSpans({ article, paragraphs }: AnnotatedArticle): readonly Span[] {
  const out: Span[] = [];
  for (const p of paragraphs) {
    const text = article.text.slice(p.start, p.end);
    let open = -1;
    for (const m of text.matchAll(/[“”"«»]/g)) {
      const mark = m[0];
      if (open < 0) {
        if (mark === "”" || mark === "»") continue;
        open = m.index;
      } else if (mark !== "“" && mark !== "«") {
        out.push({ start: p.start + open, end: p.start + m.index + 1 });
        open = -1;
      }
    }
    if (open >= 0) out.push({ start: p.start + open, end: p.end });
  }
  return out;
}
