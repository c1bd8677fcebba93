// One area of the BBIC triangle (Barns behov i centrum), as social services store it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { bbicNeedAreasCodes, bbicNeedAreasFindings } from './bbic-need-areas.codes.ts';

export const BbicNeedAreasEntity = defineEntity({
  name: 'BbicNeedAreas',
  tableName: 'bbic_need_areas',
  properties: {
    ...itemProperties(bbicNeedAreasCodes),
    finding: p.enum(bbicNeedAreasFindings),
    childHeard: p.boolean(),
    followUpOn: p.date().nullable(),
  },
});
