// An intervention that the family has applied for and been granted (bistånd), as social services store it. Never compulsory care or placement.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { ongoingSocialServiceCodes } from './ongoing-social-service.codes.ts';

export const OngoingSocialServiceEntity = defineEntity({
  name: 'OngoingSocialService',
  tableName: 'ongoing_social_service',
  properties: {
    ...itemProperties(ongoingSocialServiceCodes),
    beganOn: p.date(),
    aim: p.string(),
    performer: p.string(),
    followUpOn: p.date().nullable(),
  },
});
