// A guardian's consent forms, from what is stored to what is shown.
import { grantState } from '@hlt/shared/consent/grant-state.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { swedishDay } from '@hlt/shared/scalars/swedish-day.ts';
import type { ConsentForm } from '../consents/consent-form.type.ts';
import { unitInForm } from '../consents/form-words.ts';
import type { OrganisationRow } from '../directory/organisation.entity.ts';
import { required, type One } from '../row-loader.ts';
import { consentAdvice, consentSentence } from './consent-sentences.rules.ts';
import { familyConsentState, familyConsentSteps } from './family-consent.rules.ts';
import type { FamilyConsent, FamilyDisclosure } from './family-consent.type.ts';
import { inPlainWords } from './plain-words.ts';
import { sharedWords } from './shared-words.ts';

export interface FamilyReader {
  readonly guardianId: string;
  readonly isOpen: boolean;
  readonly organisations: One<OrganisationRow>;
  readonly now: Date;
}

export async function familyConsent(form: ConsentForm, reader: FamilyReader): Promise<FamilyConsent> {
  const { grants, validFrom, validUntil } = form;
  const { guardianId, now } = reader;
  const state = familyConsentState(grants, guardianId, now);
  const isPartlyWithdrawn = grants.some((one) => one.withdrawnAt !== null || one.withdrawnCategories.length > 0);
  const advice = consentAdvice[state];
  return {
    ...{ formId: form.id, purpose: form.purpose, state },
    firstDay: swedishDay(validFrom),
    lastDay: swedishDay(new Date(validUntil.getTime() - 1)),
    shares: await Promise.all(grants.map((grant) => disclosure(grant, reader))),
    steps: familyConsentSteps(grants, reader, now),
    ...{ whatToDo: advice?.swedish ?? null, whatToDoEnglish: advice?.english ?? null },
    ...inPlainWords(consentSentence(state, { validFrom, validUntil, isPartlyWithdrawn })),
  };
}

async function disclosure(grant: ConsentGrant, { organisations, now }: FamilyReader): Promise<FamilyDisclosure> {
  const { name } = await required(organisations, grant.organisationId);
  const shared = grant.categories.filter((category) => !grant.withdrawnCategories.includes(category)).map(sharedWords);
  const takenBack = grant.withdrawnCategories.map(sharedWords);
  return {
    consentId: grant.id,
    from: grant.secrecyUnit === 'STUDENT_HEALTH_MEDICAL' ? `${name}: ${unitInForm.STUDENT_HEALTH_MEDICAL}` : name,
    state: grantState(grant, now),
    what: shared.map(({ swedish }) => swedish),
    whatEnglish: shared.map(({ english }) => english),
    takenBack: takenBack.map(({ swedish }) => swedish),
    takenBackEnglish: takenBack.map(({ english }) => english),
  };
}
