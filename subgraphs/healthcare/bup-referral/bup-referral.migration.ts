// The table of a referral to BUP.
import { itemMigration } from '@hlt/shared/item/item.migration.ts';

export const bupReferralMigration = itemMigration(
  'BUP_REFERRAL',
  'bup_referral',
  `state text not null check (state in ('SENT', 'ACCEPTED', 'BOOKED', 'VISITED', 'RETURNED')),
   sent_on date not null,
   first_visit_on date check (first_visit_on >= sent_on),
   check ((state in ('BOOKED', 'VISITED')) = (first_visit_on is not null)),`,
);
