// Whether an investigation of the child’s needs is open, as social services store it.
import { defineEntity } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const childInvestigationOpenCodes = ['OPEN', 'NOT_OPEN'] as const;
export type ChildInvestigationOpenCode = (typeof childInvestigationOpenCodes)[number];

export const ChildInvestigationOpenEntity = defineEntity({
  name: 'ChildInvestigationOpen',
  tableName: 'child_investigation_open',
  properties: itemProperties(childInvestigationOpenCodes),
});
