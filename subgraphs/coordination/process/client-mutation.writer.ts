// A mutation that makes something is made once, however often it is sent: the client chooses a key, and the same key with the same
// content answers with what was made the first time.
import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { insertRow } from './bound-rows.ts';
import { ChangeFault } from './change-fault.ts';
import { faultsOfKey, keyUsed } from './step-faults.ts';
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

/** In `tx`. Answers with the id that `make` made, now or the first time. Throws ChangeFault for a key of another content, or none. */
export async function madeOnce(
  tx: SqlEntityManager,
  { subject, mutation, key, content, caseId, now }: ClientKey,
  make: () => Promise<string>,
): Promise<string> {
  const faults = faultsOfKey(key);
  if (faults.length > 0) throw new ChangeFault(faults);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const lock = `${subject} ${mutation} ${key}`;
  await executeBound(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
  const [earlier] = await executeBound<{ content_hash: string; result_id: string }>(
    tx,
    'select content_hash, result_id from client_mutation where subject = $1 and mutation = $2 and key = $3',
    [subject, mutation, key],
  );
  if (earlier !== undefined) {
    if (earlier.content_hash !== hash) throw new ChangeFault([keyUsed]);
    return earlier.result_id;
  }
  const id = await make();
  const made = { subject, mutation, key, content_hash: hash, case_id: caseId, result_id: id, made_at: now };
  await insertRow(tx, 'client_mutation', made);
  return id;
}
