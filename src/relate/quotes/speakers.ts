import type { AnnotatedArticle } from "../../model/annotated.ts";
import type { Entity } from "../../model/dossier.ts";
import { entityLookup } from "../entities/lookup.ts";
import { NOBODY, roleIndex, type Speaker, speakerOf } from "./speaker.ts";
import type { Utterance } from "./utterance.ts";

/** How many sentences back the speaker of a quote before can be what a pronoun means. */
const REACH = 8;

/**
 * Speakers of all utterances, in their order (by article, then place). A marked quotation that names nobody is taken for the one person whose words stand
 * before and after it, or whose words alone the article quotes; everything else stays unknown.
 */
export function settleSpeakers(
  articles: readonly AnnotatedArticle[],
  utterances: readonly Utterance[],
  entities: readonly Entity[],
): readonly Speaker[] {
  const lookup = entityLookup(entities);
  const roles = roleIndex(entities);
  let before: { readonly speaker: Speaker; readonly sentence: number }[] = [];
  let article = -1;
  const named = utterances.map((u) => {
    if (u.article !== article) {
      article = u.article;
      before = [];
    }
    if (u.candidate === null) return NOBODY;
    const near = before.filter((b) => u.sentence - b.sentence <= REACH).map((b) => b.speaker);
    const speaker = speakerOf(articles[u.article], u.candidate, lookup, roles, near);
    if (speaker.text !== "") before = [{ speaker, sentence: u.sentence }, ...before].slice(0, 4);
    return speaker;
  });
  const only = onlyPersons(utterances, named);
  return named.map((speaker, i) => {
    if (speaker.text !== "" || utterances[i].form !== "direct" || utterances[i].cue !== null) return speaker;
    const last = neighbour(utterances, named, i, -1);
    const next = neighbour(utterances, named, i, 1);
    if (last !== null && last.entity !== null && last.entity === next?.entity) return last;
    return only.get(utterances[i].article) ?? speaker;
  });
}

/** The speaker of the nearest marked quotation of the article with one, backwards or forwards. */
function neighbour(utterances: readonly Utterance[], speakers: readonly Speaker[], from: number, step: 1 | -1): Speaker | null {
  for (let i = from + step; i >= 0 && i < utterances.length && utterances[i].article === utterances[from].article; i += step) {
    if (utterances[i].form !== "indirect" && speakers[i].text !== "") return speakers[i];
    if (Math.abs(utterances[i].sentence - utterances[from].sentence) > REACH) return null;
  }
  return null;
}

/** For each article that quotes the marked words of one person alone: that person. */
function onlyPersons(utterances: readonly Utterance[], speakers: readonly Speaker[]): ReadonlyMap<number, Speaker> {
  const out = new Map<number, Speaker | null>();
  utterances.forEach((u, i) => {
    const s = speakers[i];
    if ((u.form !== "direct" && u.form !== "mixed") || s.text === "") return;
    const seen = out.get(u.article);
    if (seen === undefined) out.set(u.article, s.entity?.kind === "person" ? s : null);
    else if (seen !== null && seen.entity !== s.entity) out.set(u.article, null);
  });
  return new Map([...out].flatMap(([a, s]) => (s === null ? [] : [[a, s] as const])));
}
