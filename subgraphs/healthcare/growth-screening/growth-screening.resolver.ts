// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import type { GrowthScreeningRow } from '@hlt/shared/health-categories/growth-screening/growth-screening.reader.ts';
import { GrowthScreening } from '@hlt/shared/health-categories/growth-screening/growth-screening.type.ts';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';

@Resolver(() => HealthcareRecord)
export class GrowthScreeningResolver {
  @CategoryField('GROWTH_SCREENING', () => GrowthScreening, 'Growth, vision and hearing (tillväxt, syn, hörsel).')
  growthScreening(@Root() rows: readonly GrowthScreeningRow[]): GrowthScreening[] {
    return [...rows];
  }
}
