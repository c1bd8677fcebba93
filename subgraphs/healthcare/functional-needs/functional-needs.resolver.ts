// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import type { FunctionalNeedsRow } from '@hlt/shared/health-categories/functional-needs/functional-needs.reader.ts';
import { icfChapterOf } from '@hlt/shared/health-categories/functional-needs/functional-needs.rules.ts';
import { FunctionalNeeds } from '@hlt/shared/health-categories/functional-needs/functional-needs.type.ts';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';

@Resolver(() => HealthcareRecord)
export class FunctionalNeedsResolver {
  @CategoryField('FUNCTIONAL_NEEDS', () => FunctionalNeeds, 'Needs in daily life, by ICF (funktion, ICF-område).')
  functionalNeeds(@Root() rows: readonly FunctionalNeedsRow[]): FunctionalNeeds[] {
    return rows.map((row) => ({ ...row, icfChapter: icfChapterOf(row.code) }));
  }
}
