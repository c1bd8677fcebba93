// Which columns of a contact with habilitation may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { HabilitationContactCode, HabilitationContactSupport } from './habilitation-contact.entity.ts';

export interface HabilitationContactRow extends SharedItem<HabilitationContactCode> {
  readonly support: HabilitationContactSupport;
  readonly beganOn: string;
  readonly nextContactOn: string | null;
  readonly adviceToSchool: string | null;
}

export const habilitationContactReader = itemReader('HABILITATION_CONTACT', 'habilitation_contact', {
  support: 'support',
  beganOn: 'began_on',
  nextContactOn: 'next_contact_on',
  adviceToSchool: 'advice_to_school',
});
