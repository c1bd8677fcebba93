// From what was sent to the form that is registered, field by field.
import type { ConsentAnswerInput, DisclosureInput, RegisterConsentInput } from './consent-change.input.ts';
import { signerKey, type Door } from './consent-changer.ts';
import type { Disclosure } from './consent-form.rules.ts';
import type { Answer, Registration } from './register-consent.writer.ts';

export const registrationOf = (
  input: RegisterConsentInput,
  door: Door,
  registrarId: string,
  now: Date,
): Registration => ({
  key: input.clientMutationId,
  form: {
    caseId: door.case.id,
    childId: door.childId,
    purpose: input.purpose ?? door.case.purpose,
    language: input.language,
    interpreter: input.interpreter,
    textVersion: input.textVersion.trim(),
    registrarId,
    registeredAt: now,
    validFrom: input.validFrom,
    validUntil: input.validUntil,
    disclosures: input.disclosures.map(disclosureOf),
    guardianIds: [...new Set(input.guardianIds)],
    childSigns: input.childSigns,
    exception: input.exception ? { code: input.exception.code, reason: input.exception.reason } : null,
  },
  answers: input.answers.map(answerOf),
});

export const answerOf = ({ guardianId, refused, answeredAt, method, place }: ConsentAnswerInput): Answer => ({
  signer: signerKey(guardianId),
  at: answeredAt,
  method: refused ? null : method,
  place: place?.trim() || null,
});

export const disclosureOf = (input: DisclosureInput): Disclosure => ({
  organisationId: input.organisationId,
  secrecyUnit: input.secrecyUnit,
  categories: [...new Set(input.categories)],
  recipients: {
    sectors: [...new Set(input.recipientSectors)],
    organisationIds: [...new Set(input.recipientOrganisationIds)],
    excludedOrganisationIds: [...new Set(input.excludedOrganisationIds)],
  },
});
