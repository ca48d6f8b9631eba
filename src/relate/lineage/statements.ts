import type { Credit } from "../../model/annotated.ts";
import { append } from "../../model/append.ts";
import type { ArticleId } from "../../model/article.ts";
import { byCodeUnit } from "../../model/id.ts";
import { overlaps as meet, type Span } from "../../model/span.ts";
import { type ClaimGroup, type ClaimStatement, statementKey, type TextOverlap } from "../../model/story.ts";
import { originId, type Sourced } from "./origins.ts";

/** An origin and how it shows: the lower the rank the plainer. */
interface Shown {
  readonly origin: string;
  readonly rank: number;
}

const NAMED_IN_SENTENCE = 0;
const CARRIED = 1;
const SIGNED = 2;
const OWN = 3;

// "local media reported", "reports said": somebody else's report that is not named.
const UNNAMED_REPORT =
  /\b(?:(?:local|state|national|foreign|some|other|several|earlier|news|media|press|initial|unconfirmed) (?:media|reports?|outlets|newspapers|press)\b|media reports?|reports (?:say|said|suggest)|reportedly|according to reports|it (?:is|was|has been) reported)/iu;

/** Whom an article has one statement from; null where its text does not tell. */
function originOf(s: Sourced, statement: ClaimStatement): Shown | null {
  const { annotated, own, credits } = s;
  const here = credits.filter((c) => c.sentence === statement.sentence);
  if (here.length > 0) return { origin: originId(nearest(here, statement).name), rank: NAMED_IN_SENTENCE };
  const ownOrigin = own.name === null ? null : originId(own.name);
  if (ownOrigin !== null && own.sentences.has(statement.sentence)) return { origin: ownOrigin, rank: NAMED_IN_SENTENCE };
  const carried = carriedFrom(s, statement);
  if (carried) return { origin: carried, rank: CARRIED };
  if (UNNAMED_REPORT.test(annotated.article.text.slice(statement.start, statement.end))) return null;
  if (s.signedBy) return { origin: originId(s.signedBy.name), rank: SIGNED };
  return ownOrigin !== null && own.dateline !== null ? { origin: ownOrigin, rank: OWN } : null;
}

/** The credit within the statement, else the one closest to it. */
function nearest(credits: readonly Credit[], statement: Span): Credit {
  const distance = (c: Credit): number => Math.max(0, c.start - statement.end, statement.start - c.end);
  return [...credits].sort((a, b) => distance(a) - distance(b) || a.start - b.start)[0];
}

/** `"…," she told the Herald. "…"`: words that go on in the same paragraph were told to the same. */
function carriedFrom({ annotated, own, credits }: Sourced, statement: ClaimStatement): string | null {
  const quote = statement.quote === null ? undefined : annotated.quotes[statement.quote];
  const sentence = annotated.sentences[statement.sentence];
  const before = annotated.sentences[statement.sentence - 1];
  if (sentence === undefined || before === undefined || before.paragraph !== sentence.paragraph) return null;
  const goesOn = quote ? quote.sourceKind !== "name" : /^["“‘]/.test(annotated.article.text.slice(sentence.start, sentence.start + 1));
  if (!goesOn) return null;
  const told = credits.find((c) => c.sentence === before.index && c.relation === "told");
  if (told) return originId(told.name);
  return own.name !== null && own.sentences.has(before.index) ? originId(own.name) : null;
}

/**
 * Origin id of each statement of the claims, by `statementKey`; absent where the text does not tell. Statements of one claim that stand
 * in a passage which their articles share have one origin: the one that shows most plainly.
 */
export function originsOfStatements(
  all: readonly Sourced[],
  claims: readonly ClaimGroup[],
  overlaps: readonly TextOverlap[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byId = new Map(all.map((s) => [s.annotated.article.id, s]));
  const pairs = new Map<ArticleId, TextOverlap[]>();
  for (const o of overlaps) for (const id of [o.a, o.b]) append(pairs, id, o);
  const out = new Map<string, string>();
  for (const claim of claims) {
    const shown = claim.statements.map((s) => {
      const source = byId.get(s.article);
      return source ? originOf(source, s) : null;
    });
    const best = shown.map((own, i) => {
      const statement = claim.statements[i];
      const candidates: Shown[] = own ? [own] : [];
      for (const o of pairs.get(statement.article) ?? []) {
        const inA = o.a === statement.article;
        const facing = o.passages.filter((p) => meet(inA ? p.a : p.b, statement)).map((p) => (inA ? p.b : p.a));
        if (facing.length === 0) continue;
        const other = byId.get(inA ? o.b : o.a);
        claim.statements.forEach((t, j) => {
          const found = shown[j];
          if (found && t.article === other?.annotated.article.id && facing.some((p) => meet(p, t))) candidates.push(found);
        });
        // The other article says it as well, even where it is no statement of this claim.
        if (own === null && other?.signedBy) candidates.push({ origin: originId(other.signedBy.name), rank: SIGNED });
      }
      candidates.sort((x, y) => x.rank - y.rank || byCodeUnit(x.origin, y.origin));
      return candidates[0] ?? null;
    });
    best.forEach((b, i) => {
      if (b && known.has(b.origin)) out.set(statementKey(claim.statements[i]), b.origin);
    });
  }
  return out;
}
