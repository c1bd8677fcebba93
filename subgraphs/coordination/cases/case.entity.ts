// The case round one child, the organisations in it and who takes part (domain rules 19–23).
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { purposes, sectors } from '@hlt/shared/consent/category.ts';
import {
  ageBands,
  caseKinds,
  caseRoles,
  caseStages,
  caseStatuses,
  causes,
  closingReasons,
  consultationEnds,
  raisers,
} from './case-words.ts';

export const CaseEntity = defineEntity({
  name: 'Case',
  tableName: 'hlt_case',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(caseKinds),
    status: p.enum(caseStatuses),
    purpose: p.enum(purposes),
    teamId: p.string(),
    /** Set when, and only when, the case is identified. */
    childId: p.uuid().nullable(),
    raisedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    closingReason: p.enum(closingReasons).nullable(),
    /** Where it stands while it is open (process/steps.rules.ts). */
    stage: p.enum(caseStages).default('OPENED'),
    /** Rises with every change of the case itself. */
    version: p.integer().default(1),
    cause: p.enum(causes).nullable(),
    raisedBy: p.enum(raisers).nullable(),
    /** A guardian has said that the family ends (domain rule 27); the coordinator closes. */
    familyEndsAt: p.datetime().nullable(),
    /** The team's own members get their places with the family's first yes (domain rule 20). */
    membersWait: p.boolean().default(false),
  },
});
export type CaseRow = InferEntity<typeof CaseEntity>;

/** Without consent: age band, sector, cause, question and nothing that could be traced (domain rule 20). */
export const ConsultationEntity = defineEntity({
  name: 'Consultation',
  tableName: 'consultation',
  properties: {
    caseId: p.uuid().primary(),
    ageBand: p.enum(ageBands),
    sector: p.enum(sectors),
    cause: p.string(),
    question: p.text(),
    municipalityCode: p.string().nullable(),
    /** None when a guardian raised it: of that nothing is kept but the hash of the reference that it was given. */
    raisedByPersonId: p.uuid().nullable(),
    discussedAt: p.datetime().nullable(),
    answer: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    closedAs: p.enum(consultationEnds).nullable(),
  },
});
export type ConsultationRow = InferEntity<typeof ConsultationEntity>;

/** An organisation of the case; one that stepped aside for this child is out at once (domain rule 21). */
export const CaseOrganisationEntity = defineEntity({
  name: 'CaseOrganisation',
  tableName: 'case_organisation',
  properties: {
    caseId: p.uuid().primary(),
    organisationId: p.string().primary(),
    invited: p.boolean(),
    steppedAsideAt: p.datetime().nullable(),
    /** Why it was invited or stepped aside: a code of `suggestTeam`. */
    reason: p.string().nullable(),
    /** Units whose members step aside though the organisation stays; '-' for those who belong to none. */
    seatsAside: p.array().default([]),
  },
});
export type CaseOrganisationRow = InferEntity<typeof CaseOrganisationEntity>;

/** A person's place in the case: organisation and profession as they were when the place was given. */
export const ParticipantEntity = defineEntity({
  name: 'Participant',
  tableName: 'participant',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    personId: p.uuid(),
    role: p.enum(caseRoles),
    organisationId: p.string(),
    sector: p.enum(sectors),
    profession: p.string(),
    unitId: p.string().nullable(),
    accessFrom: p.datetime(),
    accessUntil: p.datetime(),
    steppedAsideAt: p.datetime().nullable(),
  },
});
export type ParticipantRow = InferEntity<typeof ParticipantEntity>;
