// A contact with first-line care for children’s mental health (första linjen), as the region stores it: never what was said.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const firstLineContactCodes = ['ADVICE', 'ASSESSMENT_TALK', 'SUPPORT_TALKS', 'PARENT_SUPPORT', 'GROUP'] as const;
export type FirstLineContactCode = (typeof firstLineContactCodes)[number];

export const FirstLineContactEntity = defineEntity({
  name: 'FirstLineContact',
  tableName: 'first_line_contact',
  properties: {
    ...itemProperties(firstLineContactCodes),
    beganOn: p.date(),
    visitsMade: p.integer(),
    nextVisitOn: p.date().nullable(),
    profession: p.string(),
  },
});
