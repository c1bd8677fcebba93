// One item of each category of healthcare, in the consent tests.
import { bupReferral } from '@hlt/healthcare/bup-referral/bup-referral.ts';
import { childHealthVisits } from '@hlt/healthcare/child-health-visits/child-health-visits.ts';
import { firstLineContact } from '@hlt/healthcare/first-line-contact/first-line-contact.ts';
import { functionalNeeds } from '@hlt/healthcare/functional-needs/functional-needs.ts';
import { growthScreening } from '@hlt/healthcare/growth-screening/growth-screening.ts';
import { habilitationContact } from '@hlt/healthcare/habilitation-contact/habilitation-contact.ts';
import { listedCareUnit } from '@hlt/healthcare/listed-care-unit/listed-care-unit.ts';
import { ongoingCare } from '@hlt/healthcare/ongoing-care/ongoing-care.ts';
import { vaccinationStatus } from '@hlt/healthcare/vaccination-status/vaccination-status.ts';
import type { ConsentCase } from '../support/owner-consent-states.ts';

const listing = {
  listedSince: '2021-08-16',
  contactName: 'Anna Forsgren',
  contactProfession: 'distriktssköterska',
  phone: '0980-31 92 21',
};
const visit = { visitDay: '2026-02-10', form: 'CLINIC', team: 'NURSE', followUp: true };
const firstLine = { beganOn: '2026-01-19', visitsMade: 3, nextVisitOn: '2026-03-17', profession: 'kurator' };
const referral = { state: 'BOOKED', sentOn: '2026-01-20', firstVisitOn: '2026-03-24' };
const care = { beganOn: '2026-01-07', nextVisitOn: '2026-03-31', rhythm: 'MONTHLY', inSchoolHours: true };
const habilitation = {
  support: 'GUIDANCE',
  beganOn: '2025-10-06',
  nextContactOn: '2026-03-26',
  adviceToSchool: 'Korta instruktioner, gärna med bild.',
};
const screening = { screenedOn: '2026-02-10', followUp: 'NEW_CHECK' };
const vaccination = { followsProgramme: false, nextDueOn: '2026-04-20' };
const need = { need: 'SOME', supportInPlace: true };

export const healthcareCases: readonly ConsentCase[] = [
  {
    concept: listedCareUnit,
    field: 'listedCareUnit',
    content: { code: 'HEALTH_CENTRE', ...listing },
    expected: listing,
  },
  {
    concept: childHealthVisits,
    field: 'childHealthVisits',
    content: { code: 'FOUR_YEARS', ...visit },
    expected: visit,
  },
  {
    concept: growthScreening,
    field: 'growthScreening',
    content: { code: 'HEARING', ...screening },
    expected: screening,
  },
  {
    concept: vaccinationStatus,
    field: 'vaccinationStatus',
    content: { code: 'GENERAL_PROGRAMME', ...vaccination },
    expected: vaccination,
  },
  {
    concept: firstLineContact,
    field: 'firstLineContact',
    content: { code: 'SUPPORT_TALKS', ...firstLine },
    expected: firstLine,
  },
  {
    concept: bupReferral,
    field: 'bupReferral',
    content: { code: 'HEALTHCARE_REFERRAL', ...referral },
    expected: { ...referral, guaranteedBy: '2026-04-20' },
  },
  { concept: ongoingCare, field: 'ongoingCare', content: { code: 'OCCUPATIONAL_THERAPY', ...care }, expected: care },
  {
    concept: habilitationContact,
    field: 'habilitationContact',
    content: { code: 'SPEECH_THERAPIST', ...habilitation },
    expected: habilitation,
  },
  {
    concept: functionalNeeds,
    field: 'functionalNeeds',
    content: { code: 'COMMUNICATION', ...need },
    expected: { ...need, icfChapter: 'd3' },
  },
];
