// A child as the owner itself knows it. Only here does the hub hold a personal number; no reader of the hub selects it.
import { defineEntity, p } from '@mikro-orm/core';
import { PersonalNumberColumn } from './personal-number.column.ts';

export const ChildEntity = defineEntity({
  name: 'Child',
  tableName: 'child',
  properties: {
    id: p.uuid().primary(),
    /** Twelve digits, or a school's temporary id such as 20130101TF01. */
    personalNumber: p.type(PersonalNumberColumn),
  },
});
