// The transactional outbox: a grant that changes is enqueued in the transaction that changes it, or neither happens.
import type { PgBoss } from 'pg-boss';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { grantQueue, transactionOf } from './queue.ts';

interface ChangedGrant {
  readonly id: string;
  readonly organisationId: string;
}

export interface Outbox {
  /** In `tx`. What waits for a later attempt is brought forward: the family's newest word goes at once. */
  enqueue(tx: SqlEntityManager, grants: readonly ChangedGrant[]): Promise<void>;
}

/** What changes grants works on, together: an entity manager of its own and the outbox. */
export interface GrantChanges {
  readonly em: SqlEntityManager;
  readonly outbox: Outbox;
}

export const createOutbox = (boss: PgBoss): Outbox => ({
  async enqueue(tx, grants) {
    const db = transactionOf(tx);
    // In one order everywhere, so that two changes never wait for each other.
    for (const { id, organisationId } of [...grants].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const options = { singletonKey: id, startAfter: 0, group: { id: organisationId }, db };
      await boss.upsert(grantQueue, { grantId: id }, options);
    }
  },
});
