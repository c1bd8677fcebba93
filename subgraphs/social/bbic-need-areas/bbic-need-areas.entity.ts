// One area of the BBIC triangle (Barns behov i centrum), as social services store it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

/**
 * Two of the triangle’s areas are left out: family background is about others (domain rule 12), and housing, work and economy
 * has no place in the hub.
 */
export const bbicNeedAreasCodes = [
  'HEALTH',
  'EDUCATION',
  'EMOTIONS_AND_BEHAVIOUR',
  'SOCIAL_RELATIONS',
  'BASIC_CARE',
  'STIMULATION_AND_GUIDANCE',
  'EMOTIONAL_AVAILABILITY',
  'SAFETY',
  'FAMILY_SITUATION',
  'SOCIAL_NETWORK',
] as const;
export type BbicNeedAreasCode = (typeof bbicNeedAreasCodes)[number];

export const bbicNeedAreasFindings = ['NEED', 'PROTECTIVE_FACTOR'] as const;
export type BbicNeedAreasFinding = (typeof bbicNeedAreasFindings)[number];

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
