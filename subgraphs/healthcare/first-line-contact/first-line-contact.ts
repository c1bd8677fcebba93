// Contact with first-line care for mental health (första linjen-kontakt).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { FirstLineContactEntity } from './first-line-contact.entity.ts';
import { firstLineContactIntake } from './first-line-contact.intake.ts';
import { firstLineContactMigration } from './first-line-contact.migration.ts';
import { firstLineContactReader } from './first-line-contact.reader.ts';
import { FirstLineContactResolver } from './first-line-contact.resolver.ts';
import { FirstLineContact } from './first-line-contact.type.ts';

export const firstLineContact: Concept = {
  file: import.meta.url,
  category: 'FIRST_LINE_CONTACT',
  entity: FirstLineContactEntity,
  migration: firstLineContactMigration,
  reader: firstLineContactReader,
  intake: firstLineContactIntake,
  type: FirstLineContact,
  resolver: FirstLineContactResolver,
};
