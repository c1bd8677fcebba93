// Reminders that have left: each once. What is sent is read from here and holds no personal data.
import { migration } from '@hlt/shared/database/migration.ts';

export const eventsMigration = migration(
  '018-events',
  `create table event (
    id uuid primary key,
    kind text not null,
    recipient_person_id uuid references person,
    recipient_guardian_id uuid references guardian,
    -- What it was made for, so that it is made once; never sent.
    cause_key text not null unique,
    case_id uuid references hlt_case,
    made_at timestamptz not null,
    sent_at timestamptz,
    attempts integer not null default 0 check (attempts >= 0),
    last_fault text,
    constraint one_recipient check (num_nonnulls(recipient_person_id, recipient_guardian_id) = 1)
  )`,
  `create index on event (made_at) where sent_at is null`,
);
