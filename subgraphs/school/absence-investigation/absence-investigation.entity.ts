// An investigation of absence (Skollagen 7:19 a), as the school stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const absenceInvestigationCodes = [
  'LEARNING',
  'SCHOOL_ENVIRONMENT',
  'PEER_RELATIONS',
  'HEALTH',
  'HOME',
  'SEVERAL',
  'NOT_YET_KNOWN',
] as const;
export type AbsenceInvestigationCode = (typeof absenceInvestigationCodes)[number];

export const AbsenceInvestigationEntity = defineEntity({
  name: 'AbsenceInvestigation',
  tableName: 'absence_investigation',
  properties: {
    ...itemProperties(absenceInvestigationCodes),
    openedOn: p.date(),
    followUpOn: p.date().nullable(),
    childHeard: p.boolean(),
    guardiansInvolved: p.boolean(),
  },
});
