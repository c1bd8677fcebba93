// Reads what has been witnessed: the alarms for the operator, and the heads of one organisation for the verifier of its log.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { JWK } from 'jose';

export interface KeptHead {
  readonly position: number;
  readonly hash: string;
  /** The owner's statement as it came. */
  readonly signed: string;
  readonly jwk: JWK;
  readonly contradicts: boolean;
  readonly receivedAt: Date;
}

interface HeadColumns extends Omit<KeptHead, 'position' | 'receivedAt'> {
  readonly position: string;
  readonly received: string | Date;
}

/** In the order of the log; an empty log has no head. */
export async function readHeads(em: SqlEntityManager, organisationId: string): Promise<KeptHead[]> {
  const rows = await em.execute<HeadColumns[]>(
    `select position::text as position, hash, statement as signed, public_jwk as jwk, contradicts, received_at as received
     from witnessed_head where organisation_id = ? and position > 0 order by witnessed_head.position, issued_at`,
    [organisationId],
  );
  return rows.map(({ position, received, ...head }) => ({
    ...head,
    position: Number(position),
    receivedAt: new Date(received),
  }));
}

/** Organisations whose log contradicted itself since somebody last looked into it. */
export async function findContradicting(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct head.organisation_id as id from witnessed_head head where head.contradicts and not exists (
       select 1 from witness_settlement s where s.organisation_id = head.organisation_id and s.settled_at >= head.received_at)
     order by 1`,
  );
  return rows.map(({ id }) => id);
}

const failuresUntilSilent = 3;

/** Organisations that have answered no collection for some minutes. */
export async function findSilent(em: SqlEntityManager): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select organisation_id as id from statement_reading where failures >= ? order by 1`,
    [failuresUntilSilent],
  );
  return rows.map(({ id }) => id);
}
