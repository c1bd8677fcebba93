// Makes a consent: one form, one grant for each discloser, one place for each signature (domain rules 6–9).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { defaultLongestMonths } from '@hlt/shared/consent/longest-validity.rules.ts';
import { CaseOrganisationEntity } from '../cases/case.entity.ts';
import { GuardianEntity } from '../cases/child.entity.ts';
import { OrganisationEntity } from '../directory/organisation.entity.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { faultsOfForm, type Disclosure, type FormTerms } from './consent-form.rules.ts';
import { ConsentFormEntity, ConsentGrantEntity, ConsentSignerEntity, type ConsentSignerRow } from './consent.entity.ts';

export interface ConsentForm extends FormTerms {
  readonly caseId: string;
  readonly childId: string;
  readonly purpose: Purpose;
  readonly language: string;
  readonly interpreter: boolean;
  /** The person who registers it. */
  readonly registrarId: string;
  readonly registeredAt: Date;
  /** Of one registration: sent twice it is the same, and `registrationHash` tells whether it says the same. */
  readonly registrationKey?: string;
  readonly registrationHash?: string;
}

export interface MadeConsent {
  readonly formId: string;
  /** In the order of the form's disclosures. */
  readonly grantIds: readonly string[];
}

/** Nobody has signed yet. Throws ChangeFault, and then nothing is written. */
export async function makeConsent(
  em: EntityManager,
  form: ConsentForm,
  longestMonths: number = defaultLongestMonths,
): Promise<MadeConsent> {
  return em.transactional(async (tx) => {
    await refuseFaults(tx, form, longestMonths);
    const { disclosures, guardianIds, childSigns, exception, validFrom, validUntil, ...sheet } = form;
    const formId = randomUUID();
    await tx.insert(ConsentFormEntity, { id: formId, ...sheet });
    const grants = disclosures.map((disclosure) => ({
      ...grantColumns(disclosure),
      formId,
      caseId: form.caseId,
      childId: form.childId,
      purpose: form.purpose,
      validFrom,
      validUntil,
      exceptionCode: exception?.code ?? null,
      exceptionReason: exception?.reason ?? null,
    }));
    await tx.insertMany(ConsentGrantEntity, grants);
    const signers = grants.flatMap(({ id }) => signerRows(id, guardianIds, childSigns));
    await tx.insertMany(ConsentSignerEntity, signers);
    return { formId, grantIds: grants.map(({ id }) => id) };
  });
}

async function refuseFaults(em: EntityManager, form: ConsentForm, longestMonths: number): Promise<void> {
  const guardians = await em.find(GuardianEntity, { childId: form.childId });
  const organisations = await em.find(OrganisationEntity, {
    id: { $in: form.disclosures.flatMap(organisationsNamed) },
  });
  const inCase = await em.find(CaseOrganisationEntity, { caseId: form.caseId, steppedAsideAt: null });
  const faults = faultsOfForm(form, {
    registeredGuardianIds: guardians.map(({ id }) => id),
    organisationsInCase: new Set(inCase.map(({ organisationId }) => organisationId)),
    sectorOf: new Map(organisations.map(({ id, sector }) => [id, sector])),
    longestMonths,
  });
  if (faults.length > 0) throw new ChangeFault(faults);
}

const organisationsNamed = ({ organisationId, recipients }: Disclosure): string[] => [
  organisationId,
  ...recipients.organisationIds,
  ...recipients.excludedOrganisationIds,
];

const grantColumns = ({ organisationId, secrecyUnit, categories, recipients }: Disclosure) => ({
  id: randomUUID() as string,
  version: 1,
  organisationId,
  secrecyUnit,
  recipientSectors: [...recipients.sectors],
  recipientOrganisationIds: [...recipients.organisationIds],
  excludedOrganisationIds: [...recipients.excludedOrganisationIds],
  categories: [...new Set(categories)],
  withdrawnAt: null,
  withdrawnCategories: [],
});

function signerRows(grantId: string, guardianIds: readonly string[], childSigns: boolean): ConsentSignerRow[] {
  const nothingYet = { grantId, signedAt: null, refusedAt: null, method: null };
  const guardians = guardianIds.map((guardianId) => ({
    ...nothingYet,
    id: randomUUID(),
    guardianId,
    capacity: 'GUARDIAN' as const,
  }));
  const child = { ...nothingYet, id: randomUUID(), guardianId: null, capacity: 'CHILD' as const };
  return childSigns ? [...guardians, child] : guardians;
}
