// Keeps the head of an owner's log, for good. One that contradicts an earlier one is kept too, and is an alarm.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { OpenedStatement } from './owner-statement.ts';

/**
 * The same place with another hash, or a log that became shorter. By the owner's own times: an old statement that comes late
 * or again contradicts nothing.
 */
const contradiction = `
  select count(*)::int as count from witnessed_head where organisation_id = ? and (
    (position = ? and hash <> ?) or (issued_at < ? and position > ?) or (issued_at > ? and position < ?))`;

const keep = `
  insert into witnessed_head
    (id, organisation_id, position, hash, statement, kid, public_jwk, issued_at, received_at, contradicts)
  values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
  on conflict (organisation_id, position, hash) do nothing`;

/** In the transaction that has the organisation's lock. `true`: it contradicts. */
export async function keepHead(tx: SqlEntityManager, statement: OpenedStatement, now: Date): Promise<boolean> {
  const { organisationId, head, issuedAt, signed, jwk } = statement;
  const { position, hash } = head;
  const issued = issuedAt.toISOString();
  const asked = [organisationId, position, hash, issued, position, issued, position];
  const [row] = await tx.execute<{ count: number }[]>(contradiction, asked);
  const contradicts = (row?.count ?? 0) > 0;
  const kept = [randomUUID(), organisationId, position, hash, signed, jwk.kid, JSON.stringify(jwk), issued];
  await tx.execute(keep, [...kept, now.toISOString(), contradicts]);
  return contradicts;
}
