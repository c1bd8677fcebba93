// What the log-heads command does, apart from where it runs; answers with the lines to print.
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { findContradicting, readHeads } from './witness.reader.ts';

const usage = [
  'npm run log-heads -- export <organisation>              the kept heads of its access log, for: npm run log -- verify --heads',
  'npm run log-heads -- alarms                             organisations whose log contradicts an earlier head of it',
  'npm run log-heads -- settle <organisation> <what it was>  an alarm that somebody has looked into; the heads stay',
];

export async function runLogHeadsCommand(
  [command, organisationId, ...words]: readonly string[],
  em: SqlEntityManager,
  now: Date,
): Promise<string[]> {
  const explanation = words.join(' ').trim();
  if (command === 'export' && organisationId !== undefined) return exportHeads(em, organisationId);
  if (command === 'alarms') return findContradicting(em);
  if (command !== 'settle' || organisationId === undefined || explanation === '') return usage;
  const settled = [randomUUID(), organisationId, now.toISOString(), explanation];
  await em.execute(
    'insert into witness_settlement (id, organisation_id, settled_at, explanation) values (?, ?, ?, ?)',
    settled,
  );
  return [`The alarm of ${organisationId} is settled. Its heads are kept, also those that contradict each other.`];
}

/** One JSON object a line, as the verifier of the log reads them. */
async function exportHeads(em: SqlEntityManager, organisationId: string): Promise<string[]> {
  const heads = await readHeads(em, organisationId);
  return heads.map(({ position, hash, signed, jwk }) => JSON.stringify({ position, hash, signed, jwk }));
}
