// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { SchoolSafetyRow } from './school-safety.reader.ts';
import { SchoolSafety } from './school-safety.type.ts';

@Resolver(() => SchoolRecord)
export class SchoolSafetyResolver {
  @CategoryField('SCHOOL_SAFETY', () => SchoolSafety, 'Safety and relations at school (trygghet, relationer).')
  schoolSafety(@Root() rows: readonly SchoolSafetyRow[]): SchoolSafety[] {
    return [...rows];
  }
}
