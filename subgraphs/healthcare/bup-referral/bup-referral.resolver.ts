// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';
import type { BupReferralRow } from './bup-referral.reader.ts';
import { guaranteedBy } from './bup-referral.rules.ts';
import { BupReferral } from './bup-referral.type.ts';

@Resolver(() => HealthcareRecord)
export class BupReferralResolver {
  @CategoryField(
    'BUP_REFERRAL',
    () => BupReferral,
    'Referral to child and adolescent psychiatry, and the wait (remiss till BUP, väntestatus).',
  )
  bupReferral(@Root() rows: readonly BupReferralRow[]): BupReferral[] {
    return rows.map((row) => ({ ...row, guaranteedBy: guaranteedBy(row.sentOn, row.state) }));
  }
}
