// Support without an individual assessment of needs (insats utan individuell behovsprövning), as social services store it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const openSupportCodes = [
  'ADVICE',
  'PARENTAL_SUPPORT',
  'PARENT_GROUP',
  'CHILD_GROUP',
  'FAMILY_TALKS',
  'YOUTH_SUPPORT',
] as const;
export type OpenSupportCode = (typeof openSupportCodes)[number];

export const openSupportParticipants = ['CHILD', 'PARENTS', 'FAMILY'] as const;
export type OpenSupportParticipants = (typeof openSupportParticipants)[number];

export const OpenSupportEntity = defineEntity({
  name: 'OpenSupport',
  tableName: 'open_support',
  properties: {
    ...itemProperties(openSupportCodes),
    participants: p.enum(openSupportParticipants),
    beganOn: p.date().nullable(),
    meetingsHeld: p.integer(),
    meetingsPlanned: p.integer().nullable(),
  },
});
