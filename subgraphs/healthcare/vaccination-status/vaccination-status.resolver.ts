// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import type { VaccinationStatusRow } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.reader.ts';
import { VaccinationStatus } from '@hlt/shared/health-categories/vaccination-status/vaccination-status.type.ts';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';

@Resolver(() => HealthcareRecord)
export class VaccinationStatusResolver {
  @CategoryField('VACCINATION_STATUS', () => VaccinationStatus, 'Vaccinations (vaccinationer).')
  vaccinationStatus(@Root() rows: readonly VaccinationStatusRow[]): VaccinationStatus[] {
    return [...rows];
  }
}
