// Support without an individual assessment of needs (insats utan individuell behovsprövning), as social services store it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { openSupportCodes, openSupportParticipants } from './open-support.codes.ts';

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
