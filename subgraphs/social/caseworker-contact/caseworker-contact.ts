// Whom to turn to at social services (handläggare, kontaktperson).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { CaseworkerContactEntity } from './caseworker-contact.entity.ts';
import { caseworkerContactIntake } from './caseworker-contact.intake.ts';
import { caseworkerContactMigration } from './caseworker-contact.migration.ts';
import { caseworkerContactReader } from './caseworker-contact.reader.ts';
import { CaseworkerContactResolver } from './caseworker-contact.resolver.ts';
import { CaseworkerContact } from './caseworker-contact.type.ts';

export const caseworkerContact: Concept = {
  file: import.meta.url,
  category: 'CASEWORKER_CONTACT',
  entity: CaseworkerContactEntity,
  migration: caseworkerContactMigration,
  reader: caseworkerContactReader,
  intake: caseworkerContactIntake,
  type: CaseworkerContact,
  resolver: CaseworkerContactResolver,
};
