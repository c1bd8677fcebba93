// A contact with habilitation or a speech therapist, as the region stores it: who and what for in daily life, never a diagnosis.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const habilitationContactCodes = [
  'HABILITATION_TEAM',
  'SPEECH_THERAPIST',
  'OCCUPATIONAL_THERAPIST',
  'PHYSIOTHERAPIST',
  'SPECIAL_EDUCATOR',
  'PSYCHOLOGIST',
  'COUNSELLOR',
] as const;
export type HabilitationContactCode = (typeof habilitationContactCodes)[number];

export const habilitationContactSupports = ['ADVICE', 'TRAINING', 'AIDS', 'GUIDANCE'] as const;
export type HabilitationContactSupport = (typeof habilitationContactSupports)[number];

export const HabilitationContactEntity = defineEntity({
  name: 'HabilitationContact',
  tableName: 'habilitation_contact',
  properties: {
    ...itemProperties(habilitationContactCodes),
    support: p.enum(habilitationContactSupports),
    beganOn: p.date(),
    nextContactOn: p.date().nullable(),
    adviceToSchool: p.string().nullable(),
  },
});
