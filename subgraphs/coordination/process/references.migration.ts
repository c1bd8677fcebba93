// What leads from one row to another can be followed from both ends: for lists, and for the purge, which asks of every row that goes
// whether something still refers to it.
import { migration } from '@hlt/shared/database/migration.ts';

export const referencesMigration = migration(
  '023-references',
  `create index on client_mutation (case_id)`,
  `create index on consent_form (child_id)`,
  `create index on consent_form (continues_form_id)`,
  `create index on consent_grant (child_id)`,
  `create index on consent_grant (form_id)`,
  `create index on consent_signer (guardian_id)`,
  `create index on consent_withdrawal (signer_id)`,
  `create index on event (case_id)`,
  `create index on event (recipient_guardian_id)`,
  `create index on feedback (guardian_id)`,
  `create index on intervention (participant_id)`,
  `create index on invitation (organisation_id, sent_at)`,
  `create index on maturity_note (case_id)`,
  `create index on meeting (series_id)`,
  `create index on message (sender_guardian_id)`,
  `create index on message_recipient (guardian_id)`,
  `create index on plan (responsible_participant_id)`,
);
