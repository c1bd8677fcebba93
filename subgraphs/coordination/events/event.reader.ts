// Reads the events that have not left yet.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { familyIsProtected } from '../cases/protected-family.ts';
import { triesUntilFailing, worthSendingDays, type StoredEvent } from './sent-event.rules.ts';

/** Not about a family that has got a protected identity since (domain rule 14). `?`: now. */
const unsent = `
  from event e
  left join hlt_case c on c.id = e.case_id
  left join person x on x.id = e.recipient_person_id
  where e.sent_at is null and e.made_at > ?::timestamptz - interval '${String(worthSendingDays)} days'
    and c.kind is distinct from 'PROTECTED' and not ${familyIsProtected('c.child_id')}`;

export async function findUnsentIds(em: SqlEntityManager, now: Date): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(`select e.id ${unsent} order by e.made_at, e.id`, [now]);
  return rows.map(({ id }) => id);
}

/** Undefined when it has left, is too old or is not to leave. */
export async function findUnsent(em: SqlEntityManager, id: string, now: Date): Promise<StoredEvent | undefined> {
  const [row] = await em.execute<EventRow[]>(
    `select e.id, e.kind, x.subject, e.recipient_guardian_id, e.made_at, e.attempts ${unsent} and e.id = ?`,
    [now, id],
  );
  if (row === undefined) return undefined;
  const { kind, subject, attempts, recipient_guardian_id: guardianId, made_at: madeAt } = row;
  return { id, kind, subject, guardianId, madeAt: new Date(madeAt), attempts };
}

/** Some have been tried again and again. */
export async function areEventsFailing(em: SqlEntityManager, now: Date): Promise<boolean> {
  const rows = await em.execute<unknown[]>(`select 1 as one ${unsent} and e.attempts >= ? limit 1`, [
    now,
    triesUntilFailing,
  ]);
  return rows.length > 0;
}

interface EventRow {
  readonly kind: StoredEvent['kind'];
  readonly subject: string | null;
  readonly recipient_guardian_id: string | null;
  readonly made_at: string | Date;
  readonly attempts: number;
}
