// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { HealthcareRecord } from '../healthcare-record.type.ts';
import type { FirstLineContactRow } from './first-line-contact.reader.ts';
import { FirstLineContact } from './first-line-contact.type.ts';

@Resolver(() => HealthcareRecord)
export class FirstLineContactResolver {
  @CategoryField(
    'FIRST_LINE_CONTACT',
    () => FirstLineContact,
    'Contact with first-line care for mental health (första linjen-kontakt).',
  )
  firstLineContact(@Root() rows: readonly FirstLineContactRow[]): FirstLineContact[] {
    return [...rows];
  }
}
