// From released rows to what GraphQL answers.
import { Resolver, Root } from 'type-graphql';
import { CategoryField } from '@hlt/shared/record/category-field.ts';
import { SchoolRecord } from '../school-record.type.ts';
import type { CounsellorContactRow } from './counsellor-contact.reader.ts';
import { CounsellorContact } from './counsellor-contact.type.ts';

@Resolver(() => SchoolRecord)
export class CounsellorContactResolver {
  @CategoryField('COUNSELLOR_CONTACT', () => CounsellorContact, 'Contact with the school counsellor (kuratorskontakt).')
  counsellorContact(@Root() rows: readonly CounsellorContactRow[]): CounsellorContact[] {
    return [...rows];
  }
}
