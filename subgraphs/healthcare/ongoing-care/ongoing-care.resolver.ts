// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';
import type { OngoingCareRow } from './ongoing-care.reader.ts';
import { OngoingCare } from './ongoing-care.type.ts';

@Resolver(() => HealthcareRecord)
export class OngoingCareResolver {
  @CategoryField('ONGOING_CARE', () => OngoingCare, 'Care under way (pågående vårdinsatser).')
  ongoingCare(@Root() rows: readonly OngoingCareRow[]): OngoingCare[] {
    return [...rows];
  }
}
