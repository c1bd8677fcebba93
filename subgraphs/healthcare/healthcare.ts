// Healthcare of a region: its record and every category that it knows.
import { buildOwner, type Owner, type OwnerSurroundings } from '@hlt/shared/owner/owner-server.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import type { OwnerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { bupReferral } from './bup-referral/bup-referral.ts';
import { childHealthVisits } from './child-health-visits/child-health-visits.ts';
import { firstLineContact } from './first-line-contact/first-line-contact.ts';
import { functionalNeeds } from './functional-needs/functional-needs.ts';
import { growthScreening } from './growth-screening/growth-screening.ts';
import { habilitationContact } from './habilitation-contact/habilitation-contact.ts';
import { listedCareUnit } from './listed-care-unit/listed-care-unit.ts';
import { ongoingCare } from './ongoing-care/ongoing-care.ts';
import { vaccinationStatus } from './vaccination-status/vaccination-status.ts';
import { HealthcareRecord } from './healthcare-record.type.ts';

export const healthcare: OwnerKind = {
  subgraph: 'healthcare',
  sector: 'HEALTHCARE',
  record: HealthcareRecord,
  recordName: 'HealthcareRecord',
  prefix: 'Healthcare',
  concepts: [
    listedCareUnit,
    childHealthVisits,
    growthScreening,
    vaccinationStatus,
    firstLineContact,
    bupReferral,
    ongoingCare,
    habilitationContact,
    functionalNeeds,
  ],
};

/** Not yet listening. */
export const buildHealthcare = (settings: OwnerSettings, around: OwnerSurroundings): Promise<Owner> =>
  buildOwner(healthcare, settings, around);
