// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';
import type { ChildHealthVisitsRow } from './child-health-visits.reader.ts';
import { ChildHealthVisits } from './child-health-visits.type.ts';

@Resolver(() => HealthcareRecord)
export class ChildHealthVisitsResolver {
  @CategoryField('CHILD_HEALTH_VISITS', () => ChildHealthVisits, 'Visits to child health care (BVC-besök).')
  childHealthVisits(@Root() rows: readonly ChildHealthVisitsRow[]): ChildHealthVisits[] {
    return [...rows];
  }
}
