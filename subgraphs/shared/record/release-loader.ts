// What a request asks of an owner's records, gathered by one DataLoader: all categories of all records of the request become one
// decision each, one transaction, two round trips. GraphQL's execution tells what is asked, and the log agrees with it.
import type { Log } from '@hlt/service/log.ts';
import DataLoader from 'dataloader';
import { logEntry } from '../access-log/log-entry.ts';
import { categoriesOf, type Category, type Sector } from '../consent/category.ts';
import { decideRelease, type Release } from '../consent/decide-release.ts';
import type { WithheldReason } from '../consent/withheld-reason.ts';
import { HubError } from '../errors.ts';
import type { DecidedRead, ItemRow, OwnCopies, ReadPath } from '../read-path/read-path.ts';
import { verifyReceipt, type ReceiptExpectations, type ReceiptVerdict } from '../receipt/verify-receipt.ts';
import type { SubgraphContext } from '../subgraph-context.ts';

/** A representation as the gateway sends it: anything may be in it. */
export interface RecordReference {
  readonly organisationId?: unknown;
  readonly releaseReceipt?: unknown;
}

export interface ReleaseLoader {
  /** The released rows of one category; null when it is withheld. */
  load(record: RecordReference, category: Category): Promise<readonly ItemRow['item'][] | null>;
  /** Every category of the sector that the caller is not given. */
  withheld(record: RecordReference): Promise<ReadonlyMap<Category, WithheldReason>>;
}

export interface OwnerPolicy {
  readonly sector: Sector;
  readonly receipts: ReceiptExpectations;
  readonly readPath: ReadPath;
  readonly now: () => Date;
  readonly log: Log;
}

interface Wish {
  readonly token: string;
  readonly category: Category | 'WITHHELD';
}

interface Outcome {
  readonly release: Release;
  readonly withheld: ReadonlyMap<Category, WithheldReason>;
  readonly items: readonly ItemRow[];
}

/** A request of the hub has one record, or two of one case; this is far above. */
const mostRecords = 20;

export function createReleaseLoader(asking: SubgraphContext, policy: OwnerPolicy): ReleaseLoader {
  const loader = new DataLoader<Wish, Outcome, string>((wishes) => fulfil(wishes, asking, policy), {
    cacheKeyFn: ({ token, category }) => `${category} ${token}`,
  });
  return {
    load: async (record, category) => {
      const { release, items } = await loader.load({ token: tokenOf(record), category });
      if (!release.released.has(category)) return null;
      return items.filter((row) => row.category === category).map(({ item }) => item);
    },
    withheld: async (record) => (await loader.load({ token: tokenOf(record), category: 'WITHHELD' })).withheld,
  };
}

const tokenOf = ({ releaseReceipt }: RecordReference): string =>
  typeof releaseReceipt === 'string' ? releaseReceipt : '';

async function fulfil(wishes: readonly Wish[], asking: SubgraphContext, policy: OwnerPolicy): Promise<Outcome[]> {
  const tokens = [...new Set(wishes.map(({ token }) => token))];
  if (tokens.length > mostRecords) throw new HubError('BAD_USER_INPUT', 'Ask for fewer records at once.');
  try {
    const outcomes = await readAll(tokens, wishes, asking, policy);
    return wishes.map(({ token }) => outcomes[tokens.indexOf(token)] as Outcome);
  } catch (error) {
    policy.log.error({ err: error }, 'nothing was released: a request could not be decided and logged');
    throw new HubError('SERVICE_UNAVAILABLE', 'The organisation cannot answer right now. Try again in a moment.');
  }
}

async function readAll(
  tokens: readonly string[],
  wishes: readonly Wish[],
  { caller, transactionId }: SubgraphContext,
  policy: OwnerPolicy,
): Promise<Outcome[]> {
  const now = policy.now();
  const verdicts = await Promise.all(tokens.map((token) => verifyReceipt(token, caller.subject, policy.receipts, now)));
  const decided: Omit<Outcome, 'items'>[] = [];
  const decide = (copies: OwnCopies): DecidedRead => {
    const entries = tokens.map((token, index) => {
      const verdict = verdicts[index] as ReceiptVerdict;
      const mine = wishes.filter((wish) => wish.token === token).map(({ category }) => category);
      const requested = mine.filter((category) => category !== 'WITHHELD');
      const judge = (categories: readonly Category[]): Release => judgeFor(verdict, copies, categories, policy, now);
      const release = judge(requested);
      // `withheld` tells of every category, but content is read, and logged as requested, only where it was asked.
      const withheld = mine.includes('WITHHELD') ? judge(categoriesOf(policy.sector)).withheld : release.withheld;
      decided.push({ release, withheld });
      return logEntry({ caller, transactionId, verdict, requested, release, withheld });
    });
    return { entries, releases: decided.map(({ release }) => release) };
  };
  const rows = await policy.readPath(grantIdsOf(verdicts), decide, now);
  return decided.map((one, index) => ({ ...one, items: rows.filter(({ record }) => record === index) }));
}

const judgeFor = (
  verdict: ReceiptVerdict,
  { grants, holds }: OwnCopies,
  categories: readonly Category[],
  { sector, receipts: { organisationId } }: OwnerPolicy,
  now: Date,
): Release =>
  decideRelease(
    verdict.holds ? verdict.receipt : undefined,
    grants,
    holds,
    { organisationId, sector, categories },
    now,
  );

const grantIdsOf = (verdicts: readonly ReceiptVerdict[]): string[] => [
  ...new Set(verdicts.flatMap((verdict) => (verdict.holds ? verdict.receipt.grants.map(({ id }) => id) : []))),
];
