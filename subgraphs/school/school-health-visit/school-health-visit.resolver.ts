// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { SchoolHealthVisitRow } from './school-health-visit.reader.ts';
import { SchoolHealthVisit } from './school-health-visit.type.ts';

@Resolver(() => SchoolRecord)
export class SchoolHealthVisitResolver {
  @CategoryField('SCHOOL_HEALTH_VISIT', () => SchoolHealthVisit, 'Health visits (hälsobesök).')
  schoolHealthVisit(@Root() rows: readonly SchoolHealthVisitRow[]): SchoolHealthVisit[] {
    return [...rows];
  }
}
