// Whether an investigation of the child’s needs is open, as social services store it.
import { defineEntity } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { childInvestigationOpenCodes } from './child-investigation-open.codes.ts';

export const ChildInvestigationOpenEntity = defineEntity({
  name: 'ChildInvestigationOpen',
  tableName: 'child_investigation_open',
  properties: itemProperties(childInvestigationOpenCodes),
});
