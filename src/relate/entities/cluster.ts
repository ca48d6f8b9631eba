import { isFirstName } from "../../annotate/names/lexicon/first-names.ts";
import type { AnnotatedArticle, NameKind } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import { byCodeUnit } from "../../model/id.ts";
import type { Cluster, NamedMention } from "./mention.ts";
import { isAcronymOf, nameWords, thingKey } from "./name-key.ts";
import { type FullName, groupFullNames } from "./persons.ts";
import { genderOf, genderOfTitles, roleHead, roleText } from "./roles.ts";
import { groupThings, type ThingName } from "./things.ts";

/** Brings the names of a story's articles together. What cannot be told apart (a surname that two persons of the article share) is left out. */
export function clusterNames(articles: readonly AnnotatedArticle[]): readonly Cluster[] {
  const mentions = articles.flatMap((a, i) => mentionsOf(a, i));
  const kinds = kindsOfNames(mentions);
  const kindOf = (m: NamedMention): NameKind => kinds.get(m.words.join(" ")) ?? m.kind;
  const persons: NamedMention[] = [];
  const things: NamedMention[] = [];
  for (const m of mentions) (kindOf(m) === "person" ? persons : things).push(m);
  const found = clusterPersons(persons, things, articles.length);
  return [...found.clusters, ...clusterThings(found.rest, kindOf, acronymPairs(articles))];
}

function mentionsOf({ article, names }: AnnotatedArticle, number: number): readonly NamedMention[] {
  return names.flatMap((n) => {
    const words = nameWords(n.text);
    if (words.length === 0) return [];
    const title = n.title ? { ...n.title, text: article.text.slice(n.title.start, n.title.end) } : null;
    return [{ article: number, sentence: n.sentence, start: n.start, end: n.end, text: n.text, words, kind: n.kind, title }];
  });
}

/** One kind for one name over the story: the commonest known one. */
function kindsOfNames(mentions: readonly NamedMention[]): ReadonlyMap<string, NameKind> {
  const votes = new Map<string, Map<NameKind, number>>();
  for (const m of mentions) {
    if (m.kind === "other") continue;
    const key = m.words.join(" ");
    const of = votes.get(key) ?? new Map<NameKind, number>();
    // A title shows a person for sure.
    of.set(m.kind, (of.get(m.kind) ?? 0) + (m.title && m.kind === "person" ? 3 : 1));
    votes.set(key, of);
  }
  return new Map([...votes].map(([key, of]) => [key, [...of].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0][0]]));
}

function clusterPersons(
  persons: readonly NamedMention[],
  things: readonly NamedMention[],
  articleCount: number,
): { readonly clusters: readonly Cluster[]; readonly rest: readonly NamedMention[] } {
  const forms = new Map<string, NamedMention[]>();
  for (const m of persons) if (m.words.length > 1) append(forms, m.words.join(" "), m);
  const keys = [...forms.keys()].sort(byCodeUnit);
  const names = keys.map((key): FullName => {
    const of = forms.get(key) ?? [];
    const titles = of.flatMap((m) => (m.title ? [m.title.text] : []));
    return {
      words: key.split(" "),
      articles: new Set(of.map((m) => m.article)),
      gender: genderOfTitles(titles),
      roles: new Set(titles.flatMap((t) => roleHead(roleText(t) ?? "") ?? [])),
    };
  });
  const groups = groupFullNames(names);
  const clusters = new Map<number, Cluster>();
  keys.forEach((key, i) => {
    const cluster = clusters.get(groups[i]) ?? { kind: "person" as const, mentions: [], gender: null };
    for (const mention of forms.get(key) ?? []) cluster.mentions.push(mention);
    clusters.set(groups[i], cluster);
  });
  const list = [...clusters.values()];
  for (const c of list) c.gender = genderOfCluster(c);
  const { rest, alone } = attachShort(
    [...persons.filter((m) => m.words.length === 1), ...things.filter((m) => m.words.length === 1)],
    list,
    articleCount,
  );
  for (const c of [...list, ...alone]) c.gender = genderOfCluster(c);
  return { clusters: [...list, ...alone], rest: [...things.filter((m) => m.words.length > 1), ...rest] };
}

function genderOfCluster(c: Cluster): Cluster["gender"] {
  const titles = c.mentions.flatMap((m) => (m.title ? [m.title.text] : []));
  return genderOf(titles, [...new Set(c.mentions.filter((m) => m.words.length > 1).map((m) => m.words[0]))]);
}

/**
 * Gives surnames and given names that stand alone to the persons they can mean: the one of the article, else the nearest before it in the
 * article that bears it as surname, else the one of the story; else nobody.
 */
function attachShort(
  short: readonly NamedMention[],
  clusters: readonly Cluster[],
  articleCount: number,
): { readonly rest: readonly NamedMention[]; readonly alone: readonly Cluster[] } {
  const inArticle: Map<string, Set<Cluster>>[] = Array.from({ length: articleCount }, () => new Map());
  const bySurname = new Map<string, Set<Cluster>>();
  const byOther = new Map<string, Set<Cluster>>();
  const full: Map<string, { at: number; cluster: Cluster }[]>[] = Array.from({ length: articleCount }, () => new Map());
  const add = <K>(map: Map<K, Set<Cluster>>, key: K, c: Cluster): void => {
    const set = map.get(key);
    if (set) set.add(c);
    else map.set(key, new Set([c]));
  };
  for (const c of clusters)
    for (const m of c.mentions) {
      m.words.forEach((w, i) => {
        add(inArticle[m.article], w, c);
        add(i === m.words.length - 1 ? bySurname : byOther, w, c);
      });
      append(full[m.article], m.words[m.words.length - 1], { at: m.start, cluster: c });
    }
  const rest: NamedMention[] = [];
  const alone = new Map<string, Cluster>();
  for (const m of short) {
    const [word] = m.words;
    const fits = (c: Cluster): boolean => {
      const wants = m.title ? genderOfTitles([m.title.text]) : null;
      return wants === null || c.gender === null || c.gender === wants;
    };
    const isThing = m.kind === "place" || m.kind === "organisation";
    const given = isFirstName(word);
    const earlier = (c: Cluster): boolean => c.mentions.some((x) => x.article === m.article && x.words.length > 1 && x.start < m.start);
    // A common given name alone ("William") is many people's: it goes only to whom the article has named in full before.
    const here = [...(inArticle[m.article].get(word) ?? [])].filter((c) => fits(c) && (!given || isSurnameOf(c, word) || earlier(c)));
    const story = [...(bySurname.get(word) ?? [])].filter(fits);
    const other = [...(byOther.get(word) ?? [])].filter(fits);
    let chosen: Cluster | null = null;
    if (here.length === 1) chosen = here[0];
    else if (here.length > 1) {
      const before = (full[m.article].get(word) ?? []).filter((f) => f.at < m.start && fits(f.cluster)).sort((a, b) => b.at - a.at);
      chosen = before[0]?.cluster ?? null;
      if (chosen === null) continue;
    } else if (!isThing && story.length === 1) chosen = story[0];
    else if (!isThing && story.length === 0 && other.length === 1 && m.kind === "person" && !given) chosen = other[0];
    else if (!isThing && story.length > 1) continue;
    if (chosen !== null && (!isThing || here.length > 0)) chosen.mentions.push(m);
    else if (m.kind === "person") {
      const own = alone.get(word) ?? { kind: "person" as const, mentions: [], gender: null };
      own.mentions.push(m);
      alone.set(word, own);
    } else rest.push(m);
  }
  return { rest, alone: [...alone.values()] };
}

const isSurnameOf = (c: Cluster, word: string): boolean =>
  c.mentions.some((m) => m.words.length > 1 && m.words[m.words.length - 1] === word);

/** Acronyms with the names beside them: "Civil Aviation Agency (CAA)", "CAA (Civil Aviation Agency)". */
function acronymPairs(articles: readonly AnnotatedArticle[]): readonly (readonly [string, string])[] {
  const out: [string, string][] = [];
  for (const { article, names } of articles)
    for (let i = 1; i < names.length; i++) {
      const [a, b] = [names[i - 1], names[i]];
      if (article.text.slice(a.end, b.start).trim() !== "(") continue;
      if (/^\p{Lu}[\p{Lu}.&]{1,7}$/u.test(b.text) && isLong(a.text) && isAcronymOf(b.text, a.text))
        out.push([thingKey(b.text), thingKey(a.text)]);
      else if (/^\p{Lu}[\p{Lu}.&]{1,7}$/u.test(a.text) && isLong(b.text) && isAcronymOf(a.text, b.text))
        out.push([thingKey(a.text), thingKey(b.text)]);
    }
  return out;
}

const isLong = (name: string): boolean => nameWords(name).length > 1;

function clusterThings(
  things: readonly NamedMention[],
  kindOf: (m: NamedMention) => NameKind,
  pairs: readonly (readonly [string, string])[],
): readonly Cluster[] {
  const kind = (m: NamedMention): ThingName["kind"] => {
    const k = kindOf(m);
    return k === "person" ? "other" : k;
  };
  const seen = new Map<string, ThingName>();
  for (const m of things) {
    const name = { key: thingKey(m.text), text: m.text, kind: kind(m) };
    seen.set(`${name.key}\0${name.text}`, name);
  }
  const group = groupThings(
    [...seen].sort((a, b) => byCodeUnit(a[0], b[0])).map(([, n]) => n),
    pairs,
  );
  const clusters = new Map<string, NamedMention[]>();
  for (const m of things) append(clusters, group.get(thingKey(m.text)) ?? thingKey(m.text), m);
  return [...clusters.values()].map((mentions) => {
    const votes = new Map<NameKind, number>();
    for (const m of mentions) if (kind(m) !== "other") votes.set(kind(m), (votes.get(kind(m)) ?? 0) + 1);
    const best = [...votes].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? "other";
    return { kind: best, mentions, gender: null };
  });
}
