// A referral to child and adolescent psychiatry (BUP), as the region stores it: where it stands, never its reason or a diagnosis.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';
import { bupReferralCodes, bupReferralStates } from './bup-referral.codes.ts';

export const BupReferralEntity = defineEntity({
  name: 'BupReferral',
  tableName: 'bup_referral',
  properties: {
    ...itemProperties(bupReferralCodes),
    state: p.enum(bupReferralStates),
    sentOn: p.date(),
    firstVisitOn: p.date().nullable(),
  },
});
