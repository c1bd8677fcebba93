// A signer's answers: yes, no, and taken back. Each raises the version of the grant that it touches, in one transaction.
import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { GrantChanges } from '../delivery/outbox.ts';
import type { Category } from '@hlt/shared/consent/category.ts';
import { updateRow } from '../process/bound-rows.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { alreadyAnswered, alreadyWithdrawn, consentHasEnded, notASigner, unknownConsent } from './answer-faults.ts';
import type { SignatureMethod } from './consent-words.ts';
import {
  ConsentGrantEntity,
  ConsentSignerEntity,
  ConsentWithdrawalEntity,
  type ConsentGrantRow,
  type ConsentSignerRow,
} from './consent.entity.ts';

/** A guardian's id, or the child itself. */
export type SignerKey = { readonly guardianId: string } | 'CHILD';

export interface Signature {
  readonly grantIds: readonly string[];
  readonly signer: SignerKey;
  readonly at: Date;
  /** Where a paper was signed. */
  readonly place?: string | null;
  /** Who writes it down; none when the signer does it alone. */
  readonly registrarId?: string | null;
}

/** One signer signs, once. Throws ChangeFault for anybody whose signature is not asked for. */
export async function signConsent(
  changes: GrantChanges,
  signature: Signature & { readonly method: SignatureMethod },
): Promise<void> {
  await changeGrants(changes, signature, (grant, signer) => {
    refuseSecondAnswer(grant, signer);
    if (signature.at >= grant.validUntil) throw new ChangeFault([consentHasEnded]);
    signer.signedAt = signature.at;
    signer.method = signature.method;
  });
}

/** `isGuardian`: a registered guardian of the child, who can say no also where an exception let the others sign alone. */
export type Refusal = Signature & { readonly isGuardian?: boolean };

/** One signer says no: nothing is released by that grant (domain rule 10). */
export async function refuseConsent(changes: GrantChanges, refusal: Refusal): Promise<void> {
  await changeGrants(changes, refusal, (grant, signer) => {
    refuseSecondAnswer(grant, signer);
    signer.refusedAt = refusal.at;
  });
}

/** Whole, or the named categories only; by any signer, at any time (domain rule 13). */
export async function withdrawConsent(
  changes: GrantChanges,
  withdrawal: Omit<Signature, 'place'> & { readonly categories?: readonly Category[] },
): Promise<void> {
  const { grantIds, signer: key, at, categories = [], registrarId = null } = withdrawal;
  await changeGrants(changes, { grantIds, signer: key, at }, (grant, signer, tx) => {
    if (categories.length === 0) grant.withdrawnAt ??= at;
    const withdrawn = categories.filter((category) => grant.categories.includes(category));
    grant.withdrawnCategories = [...new Set([...grant.withdrawnCategories, ...withdrawn])];
    tx.create(ConsentWithdrawalEntity, {
      id: randomUUID(),
      grantId: grant.id,
      signerId: signer.id,
      categories: [...categories],
      withdrawnAt: at,
      registrarId,
    });
  });
}

type Change = (grant: ConsentGrantRow, signer: ConsentSignerRow, tx: SqlEntityManager) => void;

async function changeGrants(
  { em, outbox }: GrantChanges,
  { grantIds, signer: key, place = null, registrarId = null, isGuardian = false }: Refusal,
  change: Change,
): Promise<void> {
  await em.transactional(async (tx) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const ids = [...new Set(grantIds)];
    const grants = await tx.find(ConsentGrantEntity, { id: { $in: ids } }, { lockMode, orderBy: { id: 'asc' } });
    const signers = await tx.find(ConsentSignerEntity, { grantId: { $in: ids }, ...whose(key) });
    if (grants.length !== ids.length) throw new ChangeFault([unknownConsent]);
    for (const grant of grants) {
      const signer =
        signers.find(({ grantId }) => grantId === grant.id) ??
        (isGuardian && key !== 'CHILD' ? await addPassedOver(tx, grant, key.guardianId) : undefined);
      if (signer === undefined) throw new ChangeFault([notASigner]);
      change(grant, signer, tx);
      grant.version += 1;
      // By themselves: what somebody wrote never stands in a statement.
      if (place !== null || registrarId !== null)
        await updateRow(tx, 'consent_signer', { signed_place: place, registrar_id: registrarId }, { id: signer.id });
    }
    await outbox.enqueue(tx, grants);
  });
}

/** A line for the guardian whom an exception passed over; what the child decides is the child's. */
async function addPassedOver(
  tx: SqlEntityManager,
  { id: grantId, exceptionCode }: ConsentGrantRow,
  guardianId: string,
): Promise<ConsentSignerRow | undefined> {
  if (!exceptionCode || exceptionCode === 'CHILD_DECIDES') return undefined;
  const id = randomUUID();
  await tx.insert(ConsentSignerEntity, {
    ...{ id, grantId, guardianId, capacity: 'GUARDIAN' },
    ...{ signedAt: null, refusedAt: null, method: null, signedPlace: null, registrarId: null },
  });
  return tx.findOneOrFail(ConsentSignerEntity, { id });
}

const whose = (key: SignerKey): { capacity: 'CHILD' } | { guardianId: string } =>
  key === 'CHILD' ? { capacity: 'CHILD' } : { guardianId: key.guardianId };

function refuseSecondAnswer(grant: ConsentGrantRow, signer: ConsentSignerRow): void {
  if (grant.withdrawnAt) throw new ChangeFault([alreadyWithdrawn]);
  if (signer.signedAt || signer.refusedAt) throw new ChangeFault([alreadyAnswered]);
}
