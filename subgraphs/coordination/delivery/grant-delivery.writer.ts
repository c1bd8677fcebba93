// Writes down how an attempt ended. A failed one puts the grant back into the queue in the same transaction.
import type { PgBoss } from 'pg-boss';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { secondsUntilNextAttempt, type DeliveryFault } from './delivery.rules.ts';
import { grantQueue, transactionOf } from './queue.ts';

/** An acknowledgement that comes late does not take back a newer one. */
const acknowledged = `
  insert into grant_delivery as kept
    (grant_id, acknowledged_version, acknowledged_at, attempts, last_attempt_at, last_fault, next_attempt_at)
  values (?, ?, ?, 0, ?, null, null)
  on conflict (grant_id) do update set
    acknowledged_version = greatest(kept.acknowledged_version, excluded.acknowledged_version),
    acknowledged_at = case when kept.acknowledged_version >= excluded.acknowledged_version
      then kept.acknowledged_at else excluded.acknowledged_at end,
    attempts = 0, last_attempt_at = excluded.last_attempt_at, last_fault = null, next_attempt_at = null`;

export async function recordAcknowledgement(
  em: SqlEntityManager,
  grantId: string,
  version: number,
  now: Date,
): Promise<void> {
  await em.execute(acknowledged, [grantId, version, now.toISOString(), now.toISOString()]);
}

const failed = `
  insert into grant_delivery as kept (grant_id, attempts, last_attempt_at, last_fault, next_attempt_at)
  values (?, ?, ?, ?, ?)
  on conflict (grant_id) do update set
    attempts = excluded.attempts, last_attempt_at = excluded.last_attempt_at, last_fault = excluded.last_fault,
    next_attempt_at = excluded.next_attempt_at`;

export interface FailedAttempt {
  readonly grantId: string;
  readonly organisationId: string;
  readonly fault: DeliveryFault;
  /** This one included. */
  readonly attempts: number;
}

export async function recordFailure(
  em: SqlEntityManager,
  boss: PgBoss,
  attempt: FailedAttempt,
  now: Date,
): Promise<void> {
  const { grantId, organisationId, fault, attempts } = attempt;
  const seconds = secondsUntilNextAttempt(attempts, fault);
  const next = new Date(now.getTime() + seconds * 1_000);
  await em.transactional(async (tx) => {
    await tx.execute(failed, [grantId, attempts, now.toISOString(), fault, next.toISOString()]);
    const options = { singletonKey: grantId, startAfter: seconds, group: { id: organisationId } };
    // Nothing happens when a newer change of the grant waits already.
    await boss.send(grantQueue, { grantId }, { ...options, db: transactionOf(tx) });
  });
}
