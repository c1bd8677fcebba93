// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';
import type { HabilitationContactRow } from './habilitation-contact.reader.ts';
import { HabilitationContact } from './habilitation-contact.type.ts';

@Resolver(() => HealthcareRecord)
export class HabilitationContactResolver {
  @CategoryField(
    'HABILITATION_CONTACT',
    () => HabilitationContact,
    'Contact with habilitation or a speech therapist (habilitering, logoped).',
  )
  habilitationContact(@Root() rows: readonly HabilitationContactRow[]): HabilitationContact[] {
    return [...rows];
  }
}
