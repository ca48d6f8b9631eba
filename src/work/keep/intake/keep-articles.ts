import type { ArticleId } from "../../../model/article.ts";
import { PROFILE_VERSION } from "../../../relate/stories/profile.ts";
import type { LastingId } from "../../../store/parts/articles.ts";
import type { ReceivedRef, RevisionRef } from "../../../store/parts/common.ts";
import type { Store, StoreParts } from "../../../store/store.ts";
import type { Grouping } from "../grouping.ts";
import { articleLogged, problemLogged } from "../log.ts";
import { comparedRevisions } from "../revisions.ts";
import { ANNOTATION_VERSION } from "../versions.ts";
import type { Incoming } from "./incoming.ts";
import type { Prepared, Reading } from "./read-incoming.ts";

/** What was read and is to be stored. */
export interface Unkept {
  readonly incoming: Incoming;
  readonly ref: ReceivedRef;
  readonly reading: Reading;
}

export interface Kept {
  readonly added: readonly LastingId[];
  readonly revised: readonly LastingId[];
  readonly unchanged: number;
}

/** Stores what was read, and puts it into stories: one transaction. */
export function keepArticles(store: Store, grouping: Grouping, unkept: readonly Unkept[], command: string): Promise<Kept> {
  return grouping.transaction(store, async (parts) => {
    const added: LastingId[] = [];
    const revised: LastingId[] = [];
    let unchanged = 0;
    for (const { incoming, ref, reading } of unkept) {
      for (const article of reading.articles) {
        const kept = await keepArticle(parts, article, incoming, ref);
        if (kept === null) {
          unchanged++;
          continue;
        }
        (kept.number === 1 ? added : revised).push(kept.article);
        await parts.log.add(articleLogged(command, kept, article.record));
      }
      for (const problem of reading.problems) await parts.log.add(problemLogged(command, problem));
      await parts.received.settle(ref, outcomeOf(reading));
    }
    await grouping.settle(parts, [...added, ...revised], command);
    return { added, revised, unchanged };
  });
}

interface KeptArticle {
  readonly article: LastingId;
  readonly revision: RevisionRef;
  readonly number: number;
  readonly corrected: boolean;
}

/** Null: it is there already, as it is. */
async function keepArticle(parts: StoreParts, prepared: Prepared, incoming: Incoming, received: ReceivedRef): Promise<KeptArticle | null> {
  const { record, part, annotations, profile } = prepared;
  const address = part === null ? incoming.address : `${incoming.address}#${part}`;
  // The same file in another folder is the same article; a page has one address.
  if (incoming.via === "file" && (await standsElsewhere(parts, record.id, address))) return null;
  const { receivedAt } = incoming;
  if (receivedAt !== null && (await isOlder(parts, address, receivedAt))) return null;
  const { outcome, article, revision, number } = await parts.articles.add({
    address,
    record,
    received,
    ...(receivedAt === null ? {} : { seenAt: receivedAt }),
  });
  if (outcome === "unchanged") return null;
  if (profile !== null) await parts.profiles.put([{ revision, version: PROFILE_VERSION, bytes: profile }]);
  if (annotations !== null) await parts.annotations.put([{ revision, version: ANNOTATION_VERSION, bytes: annotations }]);
  return { article, revision, number, corrected: number > 1 && (await isCorrected(parts, article)) };
}

/** Whether the newest revision of an article changed or dropped a sentence of the one before. */
async function isCorrected(parts: StoreParts, article: LastingId): Promise<boolean> {
  const changes = (await comparedRevisions(parts, article)).at(-1)?.changes ?? [];
  return changes.some((c) => c.kind === "dropped" || c.kind === "changed");
}

/** Whether what stands at an address came after this: an older capture is kept, but makes no revision. */
async function isOlder({ articles }: StoreParts, address: string, receivedAt: string): Promise<boolean> {
  const known = await articles.byAddress(address);
  return known !== null && receivedAt < known.changedAt;
}

/** Whether another article is this very record today. */
async function standsElsewhere({ articles }: StoreParts, record: ArticleId, address: string): Promise<boolean> {
  const head = await articles.byRecord(record);
  const other = head && (await articles.get(head.article));
  return other !== null && other.address !== address && other.current === head?.ref;
}

/** What came of an entry: a problem's code where nothing could be read. */
function outcomeOf({ articles, problems }: Reading): string {
  if (articles.length > 0) return "stored";
  return problems[0]?.code ?? "no-text";
}
