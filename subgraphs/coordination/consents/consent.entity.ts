// What the family signed: one form, one grant for each discloser, signer by signer (domain rules 6–13).
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { purposes, secrecyUnits, type Category, type Sector } from '@hlt/shared/consent/category.ts';
import { exceptionCodes } from '@hlt/shared/consent/grant.ts';
import { signatureMethods, signerCapacities } from './consent-words.ts';

export const ConsentFormEntity = defineEntity({
  name: 'ConsentForm',
  tableName: 'consent_form',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    childId: p.uuid(),
    purpose: p.enum(purposes),
    /** BCP 47. */
    language: p.string(),
    interpreter: p.boolean(),
    textVersion: p.string(),
    registrarId: p.uuid(),
    registeredAt: p.datetime(),
    /** Chosen by the client for one registration, so that a repeated send makes no second form. */
    registrationKey: p.string().nullable(),
    registrationHash: p.string().nullable(),
    /** The form that it renews or extends. */
    continuesFormId: p.uuid().nullable(),
  },
});

export const ConsentSignerEntity = defineEntity({
  name: 'ConsentSigner',
  tableName: 'consent_signer',
  properties: {
    id: p.uuid().primary(),
    grantId: p.uuid(),
    /** None when the child signs for itself. */
    guardianId: p.uuid().nullable(),
    capacity: p.enum(signerCapacities),
    signedAt: p.datetime().nullable(),
    refusedAt: p.datetime().nullable(),
    method: p.enum(signatureMethods).nullable(),
    /** Where a paper was signed. */
    signedPlace: p.string().nullable(),
    /** Who wrote the answer down; none when the signer answered alone. */
    registrarId: p.uuid().nullable(),
  },
});
export type ConsentSignerRow = InferEntity<typeof ConsentSignerEntity>;

export const ConsentGrantEntity = defineEntity({
  name: 'ConsentGrant',
  tableName: 'consent_grant',
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    formId: p.uuid(),
    caseId: p.uuid(),
    childId: p.uuid(),
    organisationId: p.string(),
    secrecyUnit: p.enum(secrecyUnits),
    recipientSectors: p.array<Sector>(),
    recipientOrganisationIds: p.array(),
    excludedOrganisationIds: p.array(),
    categories: p.array<Category>(),
    purpose: p.enum(purposes),
    validFrom: p.datetime(),
    validUntil: p.datetime(),
    exceptionCode: p.enum(exceptionCodes).nullable(),
    exceptionReason: p.text().nullable(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnCategories: p.array<Category>(),
  },
});
export type ConsentGrantRow = InferEntity<typeof ConsentGrantEntity>;

/** Who withdrew what, and when: the record behind a grant's present state (domain rule 13). */
export const ConsentWithdrawalEntity = defineEntity({
  name: 'ConsentWithdrawal',
  tableName: 'consent_withdrawal',
  properties: {
    id: p.uuid().primary(),
    grantId: p.uuid(),
    /** None when it was made to the owner. */
    signerId: p.uuid().nullable(),
    /** The owner to which it was made; its id is then the owner's. */
    organisationId: p.string().nullable(),
    /** Empty: the whole grant. */
    categories: p.array<Category>(),
    withdrawnAt: p.datetime(),
    /** Who wrote it down on the signer's word; none when the signer did it. */
    registrarId: p.uuid().nullable(),
  },
});
