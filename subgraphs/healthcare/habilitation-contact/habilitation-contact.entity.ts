// A contact with habilitation or a speech therapist, as the region stores it: who and what for in daily life, never a diagnosis.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { habilitationContactCodes, habilitationContactSupports } from './habilitation-contact.codes.ts';

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
