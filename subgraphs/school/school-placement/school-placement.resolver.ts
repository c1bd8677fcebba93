// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { SchoolPlacementRow } from './school-placement.reader.ts';
import { SchoolPlacement } from './school-placement.type.ts';

@Resolver(() => SchoolRecord)
export class SchoolPlacementResolver {
  @CategoryField(
    'SCHOOL_PLACEMENT',
    () => SchoolPlacement,
    'Where the child goes to preschool or school (skolplacering, kontakt).',
  )
  schoolPlacement(@Root() rows: readonly SchoolPlacementRow[]): SchoolPlacement[] {
    return [...rows];
  }
}
