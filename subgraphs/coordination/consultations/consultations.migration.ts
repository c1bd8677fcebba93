// A de-identified consultation from its question to its answer (domain rule 20).
import { migration } from '@hlt/shared/database/migration.ts';

export const consultationsMigration = migration(
  '012-consultations',
  `alter table consultation add column municipality_code text references municipality`,
  `alter table consultation add column raised_by_person_id uuid references person`,
  // A guardian is known by this alone: the reference that it was given once. Its hash leads to nobody.
  `alter table consultation add column reference_hash text unique`,
  `alter table consultation add column discussed_at timestamptz`,
  `alter table consultation add column answer text check (length(answer) <= 4000)`,
  `alter table consultation add column answered_at timestamptz`,
  `alter table consultation add column answered_by_id uuid references person`,
  `alter table consultation add column closed_as text check (closed_as in ('ANSWERED', 'CONSENT_GIVEN', 'NO_LONGER_NEEDED'))`,
  // The closing reasons of domain rule 27 are those of a family's support; a consultation says with `closed_as` how it ended.
  `alter table hlt_case drop constraint closed_with_time_and_reason`,
  `alter table hlt_case add constraint closed_with_time_and_reason check (
    (status = 'CLOSED') = (closed_at is not null)
    and (status = 'CLOSED' or closing_reason is null)
    and (status = 'OPEN' or kind = 'DE_IDENTIFIED' or closing_reason is not null))`,
);
