// A mutation that makes something is made once, however often it is sent: the client chooses a key, and the same key with the same
// content answers with what was made the first time.
import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { ChangeFault } from './change-fault.ts';
import { keyUsed } from './step-faults.ts';
import type { Action } from './steps.rules.ts';

export interface ClientKey {
  readonly subject: string;
  readonly mutation: Action;
  readonly key: string;
  /** All that was sent. */
  readonly content: unknown;
  readonly caseId: string | null;
  readonly now: Date;
}

/** In `tx`. Answers with the id that `make` made, now or the first time. Throws ChangeFault KEY_USED for another content. */
export async function madeOnce(
  tx: SqlEntityManager,
  { subject, mutation, key, content, caseId, now }: ClientKey,
  make: () => Promise<string>,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const lock = `${subject} ${mutation} ${key}`;
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lock]);
  const [earlier] = await tx.execute<{ content_hash: string; result_id: string }[]>(
    'select content_hash, result_id from client_mutation where subject = ? and mutation = ? and key = ?',
    [subject, mutation, key],
  );
  if (earlier !== undefined) {
    if (earlier.content_hash !== hash) throw new ChangeFault([keyUsed]);
    return earlier.result_id;
  }
  const id = await make();
  await tx.execute(
    `insert into client_mutation (subject, mutation, key, content_hash, case_id, result_id, made_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [subject, mutation, key, hash, caseId, id, now],
  );
  return id;
}
