// The demo consents in coordination: form, grants, signers and withdrawals.
import type { EntityManager } from '@mikro-orm/core';
import {
  ConsentFormEntity,
  ConsentGrantEntity,
  ConsentSignerEntity,
  ConsentWithdrawalEntity,
} from '@hlt/coordination/consents/consent.entity.ts';
import { caseId } from '../../cases.ts';
import { families, type DemoFamily } from '../../families.ts';
import { demoGrants, signedOn, type DemoGrant } from '../consents.ts';
import { getPersonRow } from './people.seed.ts';

export async function seedConsents(em: EntityManager, now: Date): Promise<void> {
  const grants = demoGrants(now);
  await em.insertMany(
    ConsentFormEntity,
    families.map((family) => ({
      id: formId(family),
      caseId: caseId(family.caseKey),
      childId: family.childId,
      purpose: 'HLT_MEETING' as const,
      // One family reads Persian best: the form says in which language it was explained, and that somebody interpreted.
      language: family.familyName === 'Ahmadi' ? 'fa' : 'sv',
      interpreter: family.familyName === 'Ahmadi',
      textVersion: '2026-1',
      registrarId: getPersonRow('coordinator').id,
      registeredAt: signedOn(family.caseKey, now),
    })),
  );
  await em.insertMany(ConsentGrantEntity, grants.map(grantRow));
  const signers = grants.flatMap(signerRows);
  await em.insertMany(ConsentSignerEntity, signers);
  await em.insertMany(
    ConsentWithdrawalEntity,
    grants.flatMap(({ id: grantId, withdrawnAt }) => {
      const signer = signers.find((candidate) => candidate.grantId === grantId);
      if (withdrawnAt === null || signer === undefined) return [];
      return [{ id: grantId.replace('96a9', '317d'), grantId, signerId: signer.id, categories: [], withdrawnAt }];
    }),
  );
}

const formId = ({ childId }: DemoFamily): string => childId.replace('c41d', 'f03a');

const formOfCase = (id: string): string => {
  const family = families.find(({ caseKey }) => caseId(caseKey) === id);
  if (family === undefined) throw new Error('A demo consent belongs to no family.');
  return formId(family);
};

const grantRow = ({ signers: _signers, recipients, exception, ...grant }: DemoGrant) => ({
  ...grant,
  formId: formOfCase(grant.caseId),
  recipientSectors: [...recipients.sectors],
  recipientOrganisationIds: [...recipients.organisationIds],
  excludedOrganisationIds: [...recipients.excludedOrganisationIds],
  categories: [...grant.categories],
  withdrawnCategories: [...grant.withdrawnCategories],
  exceptionCode: exception?.code ?? null,
  exceptionReason: exception?.reason ?? null,
});

const signerRows = ({ id: grantId, signers }: DemoGrant) =>
  signers.map(({ id: guardianId, capacity, signedAt, refusedAt, method }, index) => ({
    id: grantId.replace('96a9', `516${index + 1}`),
    grantId,
    guardianId,
    capacity,
    signedAt,
    refusedAt,
    method,
  }));
