// Registering a form once however often it is sent, and who wrote down a withdrawal on a signer's word.
import { migration } from '@hlt/shared/database/migration.ts';

export const registrationMigration = migration(
  '010-registration',
  `alter table consent_form add column registration_key text`,
  `alter table consent_form add column registration_hash text`,
  `alter table consent_form add constraint registered_once unique (case_id, registration_key)`,
  `alter table consent_form add constraint key_with_hash check ((registration_key is null) = (registration_hash is null))`,
  `alter table consent_withdrawal add column registrar_id uuid references person`,
);
