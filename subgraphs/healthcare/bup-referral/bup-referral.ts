// A referral to child and adolescent psychiatry, and how far it has come (remiss till BUP, väntestatus).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { BupReferralEntity } from './bup-referral.entity.ts';
import { bupReferralIntake } from './bup-referral.intake.ts';
import { bupReferralMigration } from './bup-referral.migration.ts';
import { bupReferralReader } from './bup-referral.reader.ts';
import { BupReferralResolver } from './bup-referral.resolver.ts';
import { BupReferral } from './bup-referral.type.ts';

export const bupReferral: Concept = {
  file: import.meta.url,
  category: 'BUP_REFERRAL',
  entity: BupReferralEntity,
  migration: bupReferralMigration,
  reader: bupReferralReader,
  intake: bupReferralIntake,
  type: BupReferral,
  resolver: BupReferralResolver,
};
