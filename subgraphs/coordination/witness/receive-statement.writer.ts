// Takes in an owner's statement: verified by the owner's own keys, then its head kept and its withdrawals applied, in one transaction.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Log } from '@hlt/service/log.ts';
import type { Organisation } from '@hlt/service/organisations/organisations.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { keepHead } from './keep-head.writer.ts';
import type { OwnerKeys } from './owner-keys.ts';
import { openStatement, type OpenedStatement } from './owner-statement.ts';
import { applyWithdrawals } from './owner-withdrawal.writer.ts';

export interface WitnessParts {
  readonly fork: () => SqlEntityManager;
  readonly outbox: Outbox;
  /** What came in is to be delivered now. */
  readonly wake: () => void;
  readonly ownerKeys: OwnerKeys;
  /** Coordination itself, as the owners address it. */
  readonly issuer: string;
  readonly organisations: () => readonly Organisation[];
  readonly now: () => Date;
  readonly log: Log;
}

/** Undefined when it does not hold; nothing is then changed. Rejects when keys or database cannot be had. */
export async function receiveStatement(
  organisationId: string,
  signed: string,
  parts: WitnessParts,
): Promise<OpenedStatement | undefined> {
  const { ownerKeys, issuer, organisations, now, log } = parts;
  const owner = organisations().find(({ id }) => id === organisationId);
  if (owner === undefined) return undefined;
  const opened = await openStatement(signed, { organisationId, audience: issuer, keys: ownerKeys(owner) }, now());
  if (typeof opened === 'string') {
    log.warn({ organisationId, fault: opened }, 'a statement does not hold and was refused');
    return undefined;
  }
  await takeIn(opened, parts);
  return opened;
}

/** The same where the next one is asked for anyway: what cannot be taken in is logged, and never rejects. */
export async function tryReceiveStatement(
  organisationId: string,
  signed: string,
  parts: WitnessParts,
): Promise<OpenedStatement | undefined> {
  try {
    return await receiveStatement(organisationId, signed, parts);
  } catch (error) {
    parts.log.warn({ err: error, organisationId }, 'a statement could not be taken in; it is asked for again');
    return undefined;
  }
}

async function takeIn(opened: OpenedStatement, { fork, outbox, wake, now, log }: WitnessParts): Promise<void> {
  const { organisationId } = opened;
  const { contradicts, refused } = await fork().transactional(async (tx) => {
    // One statement of an organisation at a time: two heads that contradict each other cannot pass side by side.
    await tx.execute(`insert into statement_reading (organisation_id) values (?) on conflict do nothing`, [
      organisationId,
    ]);
    await tx.execute(`select 1 from statement_reading where organisation_id = ? for update`, [organisationId]);
    return {
      contradicts: await keepHead(tx, opened, now()),
      refused: await applyWithdrawals(tx, outbox, opened, now()),
    };
  });
  if (contradicts) {
    const { position } = opened.head;
    log.error(
      { organisationId, position, code: 'WITNESS_CONTRADICTION' },
      'an access log contradicts an earlier head of it',
    );
  }
  for (const one of refused) log.warn({ organisationId, ...one }, 'a withdrawal of an owner was refused');
  if (opened.withdrawals.length > 0) wake();
}
