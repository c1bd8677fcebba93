// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { AbsenceInvestigationRow } from './absence-investigation.reader.ts';
import { AbsenceInvestigation } from './absence-investigation.type.ts';

@Resolver(() => SchoolRecord)
export class AbsenceInvestigationResolver {
  @CategoryField('ABSENCE_INVESTIGATION', () => AbsenceInvestigation, 'Investigations of absence (frånvaroutredning).')
  absenceInvestigation(@Root() rows: readonly AbsenceInvestigationRow[]): AbsenceInvestigation[] {
    return [...rows];
  }
}
