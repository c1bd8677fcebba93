// Whether the vaccinations follow the programme, as their owner stores it.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '../../item/item.entity.ts';

const vaccinationStatusCodes = ['GENERAL_PROGRAMME', 'SUPPLEMENTARY', 'SPECIAL_PROGRAMME'] as const;
export type VaccinationStatusCode = (typeof vaccinationStatusCodes)[number];

export const VaccinationStatusEntity = defineEntity({
  name: 'VaccinationStatus',
  tableName: 'vaccination_status',
  properties: {
    ...itemProperties(vaccinationStatusCodes),
    followsProgramme: p.boolean(),
    nextDueOn: p.date().nullable(),
  },
});
