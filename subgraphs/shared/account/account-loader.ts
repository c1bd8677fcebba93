// What a request asks of the owner's account to the family, gathered: one entry in the log for each receipt, one transaction for all.
import DataLoader from 'dataloader';
import type { Database } from '../database/database.ts';
import type { PlaceNames } from '../consent/receipt.ts';
import { HubError } from '../errors.ts';
import { grantIdsOf } from '../receipt/verify-receipt.ts';
import type { OwnerPolicy } from '../record/read-records.ts';
import { mostRecords, type RecordReference, type ReleaseLoader } from '../record/release-loader.ts';
import type { SubgraphContext } from '../subgraph-context.ts';
import { decideAccount, type DecidedReceipt } from './account-decision.ts';
import type { AccountPage } from './account-page.ts';
import { saysAccount, verifyAccountReceipt } from './account-receipt.ts';
import { readAccount, type AccountLine, type AccountWish } from './account.reader.ts';

export interface Account {
  readonly lines: readonly AccountLine[];
  readonly names: PlaceNames;
}

export interface AccountLoader {
  /** Null for every receipt that is not for the account; the attempt is logged all the same. */
  load(record: RecordReference, page: AccountPage): Promise<Account | null>;
}

interface Wish extends AccountPage {
  readonly token: string;
}

export function createAccountLoader(
  asking: SubgraphContext,
  policy: OwnerPolicy,
  database: Pick<Database, 'orm'>,
  releases: ReleaseLoader,
): AccountLoader {
  const loader = new DataLoader<Wish, Account | null, string>((wishes) => fulfil(wishes, asking, policy, database), {
    cacheKeyFn: ({ token, first, before }) => `${String(first)} ${String(before)} ${token}`,
  });
  return {
    async load(record, page) {
      const { organisationId, releaseReceipt: token } = record;
      if (organisationId === policy.receipts.organisationId && typeof token === 'string' && saysAccount(token)) {
        return loader.load({ token, ...page });
      }
      await releases.refuseAccount(record);
      return null;
    },
  };
}

async function fulfil(
  wishes: readonly Wish[],
  asking: SubgraphContext,
  policy: OwnerPolicy,
  database: Pick<Database, 'orm'>,
): Promise<(Account | null)[]> {
  const tokens = [...new Set(wishes.map(({ token }) => token))];
  if (tokens.length > mostRecords) throw new HubError('BAD_USER_INPUT', 'Ask for fewer records at once.');
  try {
    return await policy.watchLog(() => answer(wishes, tokens, asking, policy, database));
  } catch (error) {
    policy.log.error({ err: error }, 'no account was given: a request could not be logged');
    throw new HubError('SERVICE_UNAVAILABLE', 'The organisation cannot answer right now. Try again in a moment.');
  }
}

async function answer(
  wishes: readonly Wish[],
  tokens: readonly string[],
  asking: SubgraphContext,
  policy: OwnerPolicy,
  database: Pick<Database, 'orm'>,
): Promise<(Account | null)[]> {
  const now = policy.now();
  const verdicts = await Promise.all(
    tokens.map((token) => verifyAccountReceipt(token, asking.caller, policy.receipts, now)),
  );
  let decided: readonly DecidedReceipt[] = [];
  const places: number[] = [];
  const lines = await readAccount(database, grantIdsOf(verdicts), (grants) => {
    decided = verdicts.map((verdict) => decideAccount(verdict, grants, asking));
    const asked = wishes.flatMap(({ token, first, before }, index): AccountWish[] => {
      const childId = decided[tokens.indexOf(token)]?.childId ?? null;
      if (childId === null) return [];
      places.push(index);
      return [{ childId, first, before }];
    });
    return { entries: decided.map(({ entry }) => entry), wishes: asked };
  });
  return wishes.map(({ token }, index) => {
    const names = decided[tokens.indexOf(token)]?.names ?? null;
    return names && { names, lines: lines.filter(({ wish }) => places[wish] === index) };
  });
}
