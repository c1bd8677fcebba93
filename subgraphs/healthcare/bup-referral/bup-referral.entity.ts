// A referral to child and adolescent psychiatry (BUP), as the region stores it: where it stands, never its reason or a diagnosis.
import { defineEntity, p } from '@mikro-orm/core';
import { itemProperties } from '@hlt/shared/item/item.entity.ts';

export const bupReferralCodes = ['HEALTHCARE_REFERRAL', 'STUDENT_HEALTH_REFERRAL', 'OWN_REQUEST'] as const;
export type BupReferralCode = (typeof bupReferralCodes)[number];

export const bupReferralStates = ['SENT', 'ACCEPTED', 'BOOKED', 'VISITED', 'RETURNED'] as const;
export type BupReferralState = (typeof bupReferralStates)[number];

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
