// Writes a further guardian, and asks it for every consent that stands (domain rule 9).
import type { SqlEntityManager } from '@mikro-orm/sql';
import { executeBound } from '@hlt/shared/database/bound-statement.ts';
import { askGuardian } from '../consents/ask-guardian.writer.ts';
import type { Outbox } from '../delivery/outbox.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { refuseProtected, writeGuardian } from './family.writer.ts';
import type { OpenedPersonInput } from './open-case.input.ts';
import { mostGuardians } from './open-case.rules.ts';
import { alreadyInFamily, protectedIdentity, wrongGuardians } from './opening-faults.ts';

export interface FurtherGuardian {
  readonly caseId: string;
  readonly childId: string;
  readonly person: OpenedPersonInput;
  readonly now: Date;
}

/** In `tx`, with the case's row locked: a child has one open case, so nobody else changes its guardians. Answers with the guardian's id. */
export async function addGuardian(
  tx: SqlEntityManager,
  outbox: Outbox,
  { caseId, childId, person, now }: FurtherGuardian,
): Promise<string> {
  await refuseProtected(tx, [person.personalIdentityNumber], { ...protectedIdentity, field: 'personalIdentityNumber' });
  const family = await executeBound<{ number: string }>(
    tx,
    `select personal_identity_number as number from guardian where child_id = $1
     union all select personal_identity_number from child where id = $1`,
    [childId],
  );
  if (family.some(({ number }) => number === person.personalIdentityNumber)) throw new ChangeFault([alreadyInFamily]);
  // The child is one of them.
  if (family.length > mostGuardians)
    throw new ChangeFault([{ ...wrongGuardians(mostGuardians), field: 'personalIdentityNumber' }]);
  const guardianId = await writeGuardian(tx, childId, person);
  await askGuardian(tx, outbox, { caseId, guardianId, now });
  await tx.execute('update hlt_case set version = version + 1 where id = ?', [caseId]);
  return guardianId;
}
