// Contact with habilitation or a speech therapist (habilitering, logoped).
import type { Concept } from '@hlt/shared/owner/concept.ts';
import { HabilitationContactEntity } from './habilitation-contact.entity.ts';
import { habilitationContactIntake } from './habilitation-contact.intake.ts';
import { habilitationContactMigration } from './habilitation-contact.migration.ts';
import { habilitationContactReader } from './habilitation-contact.reader.ts';
import { HabilitationContactResolver } from './habilitation-contact.resolver.ts';
import { HabilitationContact } from './habilitation-contact.type.ts';

export const habilitationContact: Concept = {
  file: import.meta.url,
  category: 'HABILITATION_CONTACT',
  entity: HabilitationContactEntity,
  migration: habilitationContactMigration,
  reader: habilitationContactReader,
  intake: habilitationContactIntake,
  type: HabilitationContact,
  resolver: HabilitationContactResolver,
};
