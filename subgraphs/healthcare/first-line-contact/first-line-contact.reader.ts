// Which columns of a first-line contact may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { FirstLineContactCode } from './first-line-contact.entity.ts';

export interface FirstLineContactRow extends SharedItem<FirstLineContactCode> {
  readonly beganOn: string;
  readonly visitsMade: number;
  readonly nextVisitOn: string | null;
  readonly profession: string;
}

export const firstLineContactReader = itemReader('FIRST_LINE_CONTACT', 'first_line_contact', {
  beganOn: 'began_on',
  visitsMade: 'visits_made',
  nextVisitOn: 'next_visit_on',
  profession: 'profession',
});
