// Which columns of a referral to BUP may leave.
import { itemReader } from '@hlt/shared/item/item.reader.ts';
import type { SharedItem } from '@hlt/shared/item/item.type.ts';
import type { BupReferralCode, BupReferralState } from './bup-referral.entity.ts';

export interface BupReferralRow extends SharedItem<BupReferralCode> {
  readonly state: BupReferralState;
  readonly sentOn: string;
  readonly firstVisitOn: string | null;
}

export const bupReferralReader = itemReader('BUP_REFERRAL', 'bup_referral', {
  state: 'state',
  sentOn: 'sent_on',
  firstVisitOn: 'first_visit_on',
});
