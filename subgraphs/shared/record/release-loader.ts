// What a request asks of an owner's records, gathered by one DataLoader: all categories of all records of the request become one
// decision each, one transaction, two round trips. GraphQL's execution tells what is asked, and the log agrees with it.
import DataLoader from 'dataloader';
import type { Category } from '../consent/category.ts';
import type { WithheldReason } from '../consent/withheld-reason.ts';
import { HubError } from '../errors.ts';
import type { ItemRow } from '../read-path/read-path.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import { readRecords, type Outcome, type OwnerPolicy, type Wish } from './read-records.ts';

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
  /** That the account was asked for with a receipt that does not open it: nothing is given, and the attempt is logged. */
  refuseAccount(record: RecordReference): Promise<void>;
}

/** A view has one record of a case, or two; a preview one for each participant of the meeting. This is far above. */
export const mostRecords = 100;

export function createReleaseLoader(asking: SubgraphContext, policy: OwnerPolicy): ReleaseLoader {
  const loader = new DataLoader<Wish, Outcome, string>((wishes) => fulfil(wishes, asking, policy), {
    cacheKeyFn: ({ token, category }) => `${category} ${token}`,
  });
  const { organisationId: own } = policy.receipts;
  // A record that is named as another organisation's has no receipt here, whatever it carries.
  const tokenOf = ({ organisationId, releaseReceipt }: RecordReference): string =>
    organisationId === own && typeof releaseReceipt === 'string' ? releaseReceipt : '';
  return {
    load: async (record, category) => {
      const { release, items } = await loader.load({ token: tokenOf(record), category });
      if (!release.released.has(category)) return null;
      return items.filter((row) => row.category === category).map(({ item }) => item);
    },
    withheld: async (record) => (await loader.load({ token: tokenOf(record), category: 'WITHHELD' })).withheld,
    refuseAccount: async (record) => {
      await loader.load({ token: tokenOf(record), category: 'ACCOUNT' });
    },
  };
}

async function fulfil(wishes: readonly Wish[], asking: SubgraphContext, policy: OwnerPolicy): Promise<Outcome[]> {
  const tokens = [...new Set(wishes.map(({ token }) => token))];
  if (tokens.length > mostRecords) throw new HubError('BAD_USER_INPUT', 'Ask for fewer records at once.');
  try {
    const outcomes = await readRecords(tokens, wishes, asking, policy);
    return wishes.map(({ token }) => outcomes[tokens.indexOf(token)] as Outcome);
  } catch (error) {
    policy.log.error({ err: error }, 'nothing was released: a request could not be decided and logged');
    throw new HubError('SERVICE_UNAVAILABLE', 'The organisation cannot answer right now. Try again in a moment.');
  }
}
