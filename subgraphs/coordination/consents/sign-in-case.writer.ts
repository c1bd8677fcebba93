// Signs within the case: while it is open, and with what follows for the team's members.
import type { SqlEntityManager } from '@mikro-orm/sql';
import { placeMembers } from '../cases/members-places.writer.ts';
import type { GrantChanges } from '../delivery/outbox.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { caseIsClosed } from '../process/step-faults.ts';
import { signConsent } from './answer-consent.writer.ts';

export interface SigningCase {
  readonly caseId: string;
  readonly now: Date;
}

/** The case first, then its consents: in the order of everything else that takes both, the closing too. Throws ChangeFault. */
export async function signInCase(
  { em, outbox }: GrantChanges,
  { caseId, now }: SigningCase,
  signature: Parameters<typeof signConsent>[1],
): Promise<void> {
  await em.transactional(async (tx) => {
    await lockOpenCase(tx, caseId);
    await signConsent({ em: tx, outbox }, signature);
    await placeMembers(tx, { caseId, grantIds: signature.grantIds, now });
  });
}

async function lockOpenCase(tx: SqlEntityManager, caseId: string): Promise<void> {
  const [locked] = await tx.execute<{ status: string }[]>('select status from hlt_case where id = ? for update', [
    caseId,
  ]);
  if (locked?.status !== 'OPEN') throw new ChangeFault([caseIsClosed]);
}
