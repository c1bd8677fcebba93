// Contact with the school counsellor (kuratorskontakt): that there is one, never what is said.
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { CounsellorContactEntity } from './counsellor-contact.entity.ts';
import { counsellorContactIntake } from './counsellor-contact.intake.ts';
import { counsellorContactMigration } from './counsellor-contact.migration.ts';
import { counsellorContactReader } from './counsellor-contact.reader.ts';
import { CounsellorContactResolver } from './counsellor-contact.resolver.ts';
import { CounsellorContact } from './counsellor-contact.type.ts';

export const counsellorContact: Concept = {
  file: import.meta.url,
  category: 'COUNSELLOR_CONTACT',
  entity: CounsellorContactEntity,
  migration: counsellorContactMigration,
  reader: counsellorContactReader,
  intake: counsellorContactIntake,
  type: CounsellorContact,
  resolver: CounsellorContactResolver,
};
