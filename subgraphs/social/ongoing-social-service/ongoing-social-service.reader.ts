// Which columns of an ongoing intervention may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { OngoingSocialServiceCode } from './ongoing-social-service.entity.ts';

export interface OngoingSocialServiceRow extends SharedItem<OngoingSocialServiceCode> {
  readonly beganOn: string;
  readonly aim: string;
  readonly performer: string;
  readonly followUpOn: string | null;
}

export const ongoingSocialServiceReader = itemReader('ONGOING_SOCIAL_SERVICE', 'ongoing_social_service', {
  beganOn: 'began_on',
  aim: 'aim',
  performer: 'performer',
  followUpOn: 'follow_up_on',
});
