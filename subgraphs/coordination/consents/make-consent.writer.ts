// Makes a consent: one form, one grant for each discloser, one place for each signature (domain rules 6–9).
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Purpose } from '@hlt/shared/consent/category.ts';
import { defaultLongestMonths } from '@hlt/shared/consent/longest-validity.rules.ts';
import { CaseOrganisationEntity } from '../cases/case.entity.ts';
import { GuardianEntity } from '../cases/child.entity.ts';
import { OrganisationEntity } from '../directory/organisation.entity.ts';
import { insertRow, type BoundRow } from '../process/bound-rows.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { required } from '../row-loader.ts';
import { faultsOfForm, type Disclosure, type FormTerms } from './consent-form.rules.ts';
import { ConsentSignerEntity, type ConsentSignerRow } from './consent.entity.ts';
import { maturityOfChildren } from './maturity.reader.ts';
import { isMature } from './maturity.rules.ts';

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
  /** The form that it renews or extends. */
  readonly continuesFormId?: string | null;
}

export interface MadeConsent {
  readonly formId: string;
  /** In the order of the form's disclosures. */
  readonly grantIds: readonly string[];
}

/** Nobody has signed yet. Throws ChangeFault, and then nothing is written. */
export async function makeConsent(
  em: SqlEntityManager,
  form: ConsentForm,
  longestMonths: number = defaultLongestMonths,
): Promise<MadeConsent> {
  return em.transactional(async (tx) => {
    await refuseFaults(tx, form, longestMonths);
    const formId = randomUUID();
    await insertRow(tx, 'consent_form', formRow(formId, form));
    const grantIds: string[] = [];
    for (const disclosure of form.disclosures) {
      const grantId = randomUUID();
      await insertRow(tx, 'consent_grant', { id: grantId, ...grantRow(formId, form, disclosure) });
      grantIds.push(grantId);
    }
    await tx.insertMany(
      ConsentSignerEntity,
      grantIds.flatMap((grantId) => signerRows(grantId, form)),
    );
    return { formId, grantIds };
  });
}

async function refuseFaults(em: SqlEntityManager, form: ConsentForm, longestMonths: number): Promise<void> {
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
    childIsMature: form.childSigns && (await isMatureChild(em, form)),
  });
  if (faults.length > 0) throw new ChangeFault(faults);
}

const isMatureChild = async (em: SqlEntityManager, { childId, registeredAt }: ConsentForm): Promise<boolean> =>
  isMature(await required(maturityOfChildren(em), childId), registeredAt);

const organisationsNamed = ({ organisationId, recipients }: Disclosure): string[] => [
  organisationId,
  ...recipients.organisationIds,
  ...recipients.excludedOrganisationIds,
];

const formRow = (id: string, form: ConsentForm): BoundRow => ({
  id,
  case_id: form.caseId,
  child_id: form.childId,
  purpose: form.purpose,
  language: form.language,
  interpreter: form.interpreter,
  text_version: form.textVersion,
  registrar_id: form.registrarId,
  registered_at: form.registeredAt,
  registration_key: form.registrationKey ?? null,
  registration_hash: form.registrationHash ?? null,
  continues_form_id: form.continuesFormId ?? null,
});

const grantRow = (formId: string, form: ConsentForm, disclosure: Disclosure): BoundRow => ({
  version: 1,
  form_id: formId,
  case_id: form.caseId,
  child_id: form.childId,
  organisation_id: disclosure.organisationId,
  secrecy_unit: disclosure.secrecyUnit,
  recipient_sectors: disclosure.recipients.sectors,
  recipient_organisation_ids: disclosure.recipients.organisationIds,
  excluded_organisation_ids: disclosure.recipients.excludedOrganisationIds,
  categories: [...new Set(disclosure.categories)],
  purpose: form.purpose,
  valid_from: form.validFrom,
  valid_until: form.validUntil,
  exception_code: form.exception?.code ?? null,
  exception_reason: form.exception?.reason ?? null,
});

/** A place for each answer that the grant needs. */
function signerRows(grantId: string, { guardianIds, childSigns }: ConsentForm): ConsentSignerRow[] {
  const nothingYet = { grantId, signedAt: null, refusedAt: null, method: null, signedPlace: null, registrarId: null };
  const guardians = guardianIds.map((guardianId) => ({
    ...nothingYet,
    id: randomUUID(),
    guardianId,
    capacity: 'GUARDIAN' as const,
  }));
  const child = { ...nothingYet, id: randomUUID(), guardianId: null, capacity: 'CHILD' as const };
  return childSigns ? [...guardians, child] : guardians;
}
