// Which columns of a contact at social services may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { CaseworkerContactCode } from './caseworker-contact.entity.ts';

export interface CaseworkerContactRow extends SharedItem<CaseworkerContactCode> {
  readonly name: string;
  readonly phone: string | null;
  readonly reachable: string | null;
}

export const caseworkerContactReader = itemReader('CASEWORKER_CONTACT', 'caseworker_contact', {
  name: 'name',
  phone: 'phone',
  reachable: 'reachable',
});
