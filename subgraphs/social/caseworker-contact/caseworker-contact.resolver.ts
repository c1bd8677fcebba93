// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SocialServicesRecord } from '../social-services-record.type.ts';
import type { CaseworkerContactRow } from './caseworker-contact.reader.ts';
import { CaseworkerContact } from './caseworker-contact.type.ts';

@Resolver(() => SocialServicesRecord)
export class CaseworkerContactResolver {
  @CategoryField(
    'CASEWORKER_CONTACT',
    () => CaseworkerContact,
    'Whom to turn to at social services (handläggare, kontaktperson).',
  )
  caseworkerContact(@Root() rows: readonly CaseworkerContactRow[]): CaseworkerContact[] {
    return [...rows];
  }
}
