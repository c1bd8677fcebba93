// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';
import type { ListedCareUnitRow } from './listed-care-unit.reader.ts';
import { ListedCareUnit } from './listed-care-unit.type.ts';

@Resolver(() => HealthcareRecord)
export class ListedCareUnitResolver {
  @CategoryField(
    'LISTED_CARE_UNIT',
    () => ListedCareUnit,
    'Where the child is listed, and whom to turn to there (listning, vårdkontakt).',
  )
  listedCareUnit(@Root() rows: readonly ListedCareUnitRow[]): ListedCareUnit[] {
    return [...rows];
  }
}
