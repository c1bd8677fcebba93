// Which side of the BBIC triangle an area belongs to (Socialstyrelsen, Grundbok i BBIC).
import type { BbicNeedAreasCode } from './bbic-need-areas.entity.ts';

export type BbicNeedAreasSide = 'CHILD_DEVELOPMENT' | 'PARENTING_CAPACITY' | 'FAMILY_AND_ENVIRONMENT';

const sides: Readonly<Record<BbicNeedAreasCode, BbicNeedAreasSide>> = {
  HEALTH: 'CHILD_DEVELOPMENT',
  EDUCATION: 'CHILD_DEVELOPMENT',
  EMOTIONS_AND_BEHAVIOUR: 'CHILD_DEVELOPMENT',
  SOCIAL_RELATIONS: 'CHILD_DEVELOPMENT',
  BASIC_CARE: 'PARENTING_CAPACITY',
  STIMULATION_AND_GUIDANCE: 'PARENTING_CAPACITY',
  EMOTIONAL_AVAILABILITY: 'PARENTING_CAPACITY',
  SAFETY: 'PARENTING_CAPACITY',
  FAMILY_SITUATION: 'FAMILY_AND_ENVIRONMENT',
  SOCIAL_NETWORK: 'FAMILY_AND_ENVIRONMENT',
};

/** It tells no more than the area does, and is released and withheld with it. */
export const sideOf = (code: BbicNeedAreasCode): BbicNeedAreasSide => sides[code];
