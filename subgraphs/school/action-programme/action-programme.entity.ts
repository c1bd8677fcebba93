// A decided action programme (Skollagen 3:9), as the school stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

const actionProgrammeCodes = [
  'SPECIAL_EDUCATOR',
  'SMALL_GROUP',
  'INDIVIDUAL_TEACHING',
  'ADAPTED_STUDIES',
  'ASSISTANT',
] as const;
export type ActionProgrammeCode = (typeof actionProgrammeCodes)[number];

export const ActionProgrammeEntity = defineEntity({
  name: 'ActionProgramme',
  tableName: 'action_programme',
  properties: {
    ...itemProperties(actionProgrammeCodes),
    decidedOn: p.date(),
    evaluateOn: p.date(),
    goal: p.string(),
    responsibleRole: p.string(),
  },
});
