// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { SchoolPsychologistRow } from './school-psychologist.reader.ts';
import { SchoolPsychologist } from './school-psychologist.type.ts';

@Resolver(() => SchoolRecord)
export class SchoolPsychologistResolver {
  @CategoryField('SCHOOL_PSYCHOLOGIST', () => SchoolPsychologist, 'What the school psychologist does (psykologinsats).')
  schoolPsychologist(@Root() rows: readonly SchoolPsychologistRow[]): SchoolPsychologist[] {
    return [...rows];
  }
}
