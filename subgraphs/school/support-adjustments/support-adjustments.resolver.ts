// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { SupportAdjustmentsRow } from './support-adjustments.reader.ts';
import { SupportAdjustments } from './support-adjustments.type.ts';

@Resolver(() => SchoolRecord)
export class SupportAdjustmentsResolver {
  @CategoryField(
    'SUPPORT_ADJUSTMENTS',
    () => SupportAdjustments,
    'Adjustments within ordinary teaching (extra anpassningar).',
  )
  supportAdjustments(@Root() rows: readonly SupportAdjustmentsRow[]): SupportAdjustments[] {
    return [...rows];
  }
}
